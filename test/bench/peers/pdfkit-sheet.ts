import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import PDFKit from 'pdfkit';
import { bundledFontFile } from '../../../electron/documents/pdf/font-files.ts';
import { readRows } from '../../../electron/ledger/records/read-rows.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { sheetText } from '../../../shared/registers/sheet-text.ts';
import { openBenchLedger } from '../jobs/open-bench-ledger.ts';
import { timed } from '../timing.ts';

export interface SheetToDraw {
  readonly folder: string;
  readonly out: string;
}

const size = [841.89, 595.28] as const;
const margin = 40;
const line = 16;

/**
 * The floor of printing: the same texts of the same rows in the same font, each cell drawn by pdfkit as one line where
 * it stands, a rule under every row, pages as they fill. Nothing is measured, broken into lines or aligned; there are
 * no page numbers, and what is too long runs into the next column.
 */
export async function drawWithPdfkit({ folder, out }: SheetToDraw) {
  const ledger = await openBenchLedger(folder, 'read');
  const definition: AnyRegister = partyMember;
  const { columns } = definition.print;
  const weights = columns.map(({ field, weight }) => weight ?? fieldOf(definition, field).width);
  const unit = (size[0] - 2 * margin) / weights.reduce((sum, weight) => sum + weight, 0);
  const { ms } = await timed(async () => {
    const doc = new PDFKit({ size: [...size], margin: 0 });
    const stream = createWriteStream(out);
    doc.pipe(stream);
    doc.font(bundledFontFile('song')).fontSize(9);
    let y = margin;
    for (const rows of readRows(ledger.db, definition)) {
      for (const { values } of rows) {
        if (y + line > size[1] - margin) {
          doc.addPage();
          y = margin;
        }
        let x = margin;
        for (const [index, column] of columns.entries()) {
          const text = sheetText(definition, column, values, ledger.names, false);
          if (text !== '') doc.text(text, x, y, { lineBreak: false });
          x += (weights[index] ?? 0) * unit;
        }
        y += line;
        doc
          .moveTo(margin, y)
          .lineTo(size[0] - margin, y)
          .lineWidth(0.4)
          .stroke();
      }
      if (stream.writableNeedDrain) await once(stream, 'drain');
    }
    doc.end();
    await once(stream, 'close');
  });
  await ledger.close();
  return { ms };
}
