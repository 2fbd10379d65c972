import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What is known about a place on this machine. */
export interface PlaceFacts {
  /** The absolute path, as the system writes it. */
  readonly path: string;
  /** Type of the file system that holds it (Linux), or null. */
  readonly fileSystem: string | null;
  /** Names of marker files found in the folder and above it. */
  readonly markers: readonly string[];
}

/** Folders and marker files that synchronising programs leave, and how a clerk calls them. */
const syncFolders: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'OneDrive', pattern: /onedrive/i },
  { name: '坚果云', pattern: /坚果云|nutstore/i },
  { name: '百度网盘', pattern: /百度网盘|baidu(netdisk|sync|云)/i },
  { name: 'WPS 云文档', pattern: /wps ?(cloud|drive|云盘|网盘|云文档)/i },
  { name: '微信或企业微信的文件夹', pattern: /wechat files|wxwork|xwechat_files/i },
  { name: '微云', pattern: /微云|weiyun/i },
  { name: 'iCloud', pattern: /icloud ?drive|mobile documents/i },
  { name: 'Dropbox', pattern: /dropbox/i },
  { name: 'Google Drive', pattern: /google ?drive/i },
  { name: 'Syncthing', pattern: /^\.stfolder$/i },
];

const markerFiles = ['.stfolder', '.dropbox', '.nutstore', 'desktop.onedrive'];
const networkFileSystems =
  /^(nfs\d?|cifs|smb\d?|smbfs|9p|afs|ncpfs|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse))$/;

/**
 * Why a ledger must not be written there: SQLite's locks do not hold over a network, and a synchronising program
 * carries away half-written files (P17).
 *
 * @returns the reason in plain words, or null for an ordinary place
 */
export function unsafePlace({ path, fileSystem, markers }: PlaceFacts): string | null {
  if (/^(\\\\|\/\/)[^\\/?.]/.test(path) || networkFileSystems.test(fileSystem ?? ''))
    return '网络共享文件夹里';
  const segments = [...path.split(/[\\/]+/), ...markers];
  const found = syncFolders.find(({ pattern }) => segments.some((segment) => pattern.test(segment)));
  return found === undefined ? null : `同步盘（${found.name}）里`;
}

/** Looks at a folder that need not exist yet. */
export function placeFacts(folder: string): PlaceFacts {
  const path = resolve(folder);
  const markers: string[] = [];
  for (let place = path; ; place = dirname(place)) {
    markers.push(...markerFiles.filter((marker) => existsSync(join(place, marker))));
    if (dirname(place) === place) break;
  }
  return { path, fileSystem: fileSystemOf(path), markers };
}

/** The type of the mount that holds a path, from the kernel's own list; other systems have none. */
function fileSystemOf(path: string): string | null {
  if (process.platform !== 'linux') return null;
  const mounts = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(
      ([, at]) => at !== undefined && (path === at || path.startsWith(at.endsWith('/') ? at : `${at}/`)),
    )
    .sort(([, a = ''], [, b = '']) => b.length - a.length);
  return mounts[0]?.[2] ?? null;
}
