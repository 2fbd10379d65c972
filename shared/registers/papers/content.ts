import type { CardFace, Paper } from '../paper.ts';

/** A paper with the words of one row in it, ready to be set in type. */
export type PaperContent = CertificateContent | SlipContent | CardContent | RecordContent;

/** The content of papers of one layout. */
export type ContentOf<Layout extends Paper['layout']> = Extract<PaperContent, { readonly layout: Layout }>;

export interface CertificateContent {
  readonly layout: 'certificate';
  readonly title: string;
  /** Here and below: empty where the paper has none. */
  readonly number: string;
  readonly salutation: string;
  readonly body: readonly string[];
  readonly signature: string;
  readonly date: string;
}

export interface SlipContent {
  readonly layout: 'slip';
  readonly main: SlipPartContent;
  readonly stub: SlipPartContent | null;
}

export interface SlipPartContent {
  readonly title: string;
  readonly number: string;
  readonly fields: readonly { readonly label: string; readonly value: string; readonly wide: boolean }[];
  readonly salutation: string;
  readonly text: readonly string[];
  readonly signers: readonly string[];
  readonly seal: { readonly unit: string; readonly date: string } | null;
}

export interface CardContent {
  readonly layout: 'card';
  readonly front: CardFaceContent;
  readonly back: CardFaceContent | null;
}

export interface CardFaceContent {
  readonly kind: CardFace['kind'];
  readonly head: string;
  readonly title: string;
  readonly note: string;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
  readonly foot: string;
}

export interface RecordContent {
  readonly layout: 'record';
  readonly main: SlipPartContent;
  readonly tables: readonly RecordTableContent[];
  readonly closing: readonly string[];
  readonly pictures: readonly PictureContent[];
}

export interface PictureContent {
  /** Stands below it. */
  readonly name: string;
  /** Where it lies; null if it is not there any more. */
  readonly file: string | null;
}

export interface RecordTableContent {
  /** Empty where it has none. */
  readonly title: string;
  readonly columns: readonly RecordColumnContent[];
  readonly rows: readonly (readonly string[])[];
  /** The line that adds up; null where there is nothing to add. */
  readonly total: readonly string[] | null;
  readonly blankLines: number;
}

export interface RecordColumnContent {
  readonly title: string;
  readonly weight: number;
  readonly align: 'left' | 'center' | 'right';
  /** The longest text that must stay on one line. */
  readonly fits?: string;
}
