import type { SourceFile } from './source-file.ts';
import { scanPart } from './xml-parts.ts';
import { type XmlScanner, type XmlSink, xmlName } from './xml-scanner.ts';
import type { ZipArchive } from './zip-archive.ts';

/** The part of an OpenDocument file that holds all its sheets. */
export const ODS_CONTENT = 'content.xml';

/** A sheet of an .ods and its place among the tables of the file. */
export interface OdsTable {
  readonly name: string;
  readonly hidden: boolean;
  /** 0-based, counting also tables that are no sheets. */
  readonly index: number;
}

const TABLE = xmlName('table');
const STYLE = xmlName('style');
const TABLE_PROPERTIES = xmlName('table-properties');
const STYLE_NAME = xmlName('style:name');
const TABLE_DISPLAY = xmlName('table:display');
const TABLE_NAME = xmlName('table:name');
const TABLE_STYLE = xmlName('table:style-name');

/** Reads through the content once for the names of its sheets, which also proves that it is whole. */
export async function listOdsTables(archive: ZipArchive, source: SourceFile): Promise<OdsTable[]> {
  const sink = new TableListSink();
  for await (const _ of scanPart(archive, ODS_CONTENT, source, sink));
  return sink.tables;
}

class TableListSink implements XmlSink {
  readonly tables: OdsTable[] = [];
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #depth = 0;
  #index = 0;

  open(tag: XmlScanner): void {
    if (tag.name === TABLE && this.#depth++ === 0) this.#openTable(tag);
    else if (tag.name === STYLE || tag.name === TABLE_PROPERTIES) this.#readStyle(tag);
  }

  close(tag: XmlScanner): void {
    if (tag.name === TABLE) this.#depth--;
  }

  #readStyle(tag: XmlScanner): void {
    while (tag.nextAttribute()) {
      if (tag.attribute === STYLE_NAME) this.#style = tag.attributeText();
      else if (tag.attribute === TABLE_DISPLAY && tag.attributeText() === 'false')
        this.#hiddenStyles.add(this.#style);
    }
  }

  #openTable(tag: XmlScanner): void {
    let name = '';
    let style = '';
    while (tag.nextAttribute()) {
      if (tag.attribute === TABLE_NAME) name = tag.attributeText();
      else if (tag.attribute === TABLE_STYLE) style = tag.attributeText();
    }
    const index = this.#index++;
    // LibreOffice keeps what formulas fetched from other files as tables named after those files.
    if (name.startsWith("'file:")) return;
    this.tables.push({ name, hidden: this.#hiddenStyles.has(style), index });
  }
}
