import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { installDebianPackage } from './debian-packages.ts';

const run = promisify(execFile);

/** Starting takes some seconds, a large file some more. */
const timeoutMs = 180_000;

const debianFolder = '/usr/lib/libreoffice/program';

const places = [
  join(debianFolder, 'soffice'),
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** Debian packs the parts of LibreOffice one by one; what each is needed for. */
const packages = {
  calc: { name: 'libreoffice-calc-nogui', library: 'libsclo.so' },
  writer: { name: 'libreoffice-writer-nogui', library: 'libswlo.so' },
} as const;

const howTo = (name: string) =>
  `LibreOffice is needed to prove that workbooks and documents open without repair. On Debian or Ubuntu: apt-get install ${name}; elsewhere install LibreOffice and put soffice on the PATH.`;

/** Calculates every formula anew on opening, or a wrong cached result would pass for right. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Path of LibreOffice's `soffice`; null if it is not installed. */
export function findLibreOffice(): string | null {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => [join(folder, 'soffice')]);
  return [...onPath, ...places].find((path) => existsSync(path)) ?? null;
}

/**
 * Opens files with LibreOffice, formulas calculated anew, and saves them as another format. One start takes longer than
 * the rest: hand over all files at once.
 *
 * @returns the paths of the results, in the order of the files
 */
export async function convertWithLibreOffice(
  files: readonly string[],
  format: 'xlsx' | 'csv' | 'pdf',
  outFolder: string,
): Promise<readonly string[]> {
  const writes = files.some((file) => extname(file) === '.docx');
  const soffice = await libreOfficeWith(writes ? packages.writer : packages.calc);
  const profile = mkdtempSync(join(tmpdir(), 'lianxin-soffice-'));
  try {
    mkdirSync(join(profile, 'user'));
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), alwaysRecalculate);
    const { stderr } = await run(
      soffice,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        ...['--headless', '--norestore', '--convert-to', format, '--outdir', outFolder],
        ...files,
      ],
      { timeout: timeoutMs },
    );
    const results = files.map((file) => join(outFolder, `${basename(file, extname(file))}.${format}`));
    const missing = results.filter((result) => !existsSync(result));
    if (missing.length > 0) throw new Error(`LibreOffice did not write ${missing.join(', ')}: ${stderr}`);
    return results;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** An office suite from elsewhere is whole; Debian's may lack a part. */
async function libreOfficeWith({ name, library }: (typeof packages)[keyof typeof packages]): Promise<string> {
  const found = findLibreOffice();
  if (found !== null && (!found.startsWith('/usr/') || existsSync(join(debianFolder, library)))) return found;
  await installDebianPackage(name, howTo(name));
  const soffice = findLibreOffice();
  if (soffice === null)
    throw new Error(`apt-get ended without an error, but there is still no soffice. ${howTo(name)}`);
  return soffice;
}
