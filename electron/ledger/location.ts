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

/**
 * Synchronising programs as a clerk calls them, and the whole names of the folders they make: a folder that merely
 * contains such a word, e.g. 微云小区, is an ordinary place.
 */
const syncFolders: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'OneDrive', pattern: /^onedrive( ?- ?.+)?$/i },
  { name: '坚果云', pattern: /^((我的)?坚果云|(my )?nutstore( files)?)$/i },
  {
    name: '百度网盘',
    pattern: /^(百度(网盘|云)(同步(盘|空间))?|baidu ?(netdisk( ?workspace)?|sync ?disk|yun))$/i,
  },
  { name: 'WPS 云文档', pattern: /^wps ?(cloud( files)?|drive|云盘|网盘|云文档)$/i },
  { name: '微信或企业微信的文件夹', pattern: /^(wechat files|wxwork|xwechat_files)$/i },
  { name: '微云', pattern: /^((我的)?微云(同步(盘|助手))?|weiyun( ?(sync|disk))?)$/i },
  { name: 'iCloud', pattern: /^(icloud ?(drive|云盘)|mobile documents)$/i },
  { name: 'Dropbox', pattern: /^(dropbox( \(.+\))?|\.dropbox\.cache)$/i },
  { name: 'Google Drive', pattern: /^(google ?drive(-.+)?|我的云端硬盘)$/i },
  { name: '阿里云盘', pattern: /^(阿里云盘|aliyundrive)$/i },
  { name: '天翼云盘', pattern: /^天翼云(盘|同步盘)$/ },
  { name: 'Syncthing', pattern: /^\.stfolder$/i },
];

/** Not `.dropbox` nor `.nutstore`: on Linux these hold the programs' settings and stand in every home folder. */
const markerFiles = ['.stfolder', '.dropbox.cache'];
const networkFileSystems =
  /^(nfs\d?|cifs|smb\d?|smbfs|9p|afs|ncpfs|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse))$/;

/**
 * Why a ledger must not be written there: SQLite's locks do not hold over a network, and a synchronising program
 * carries away half-written files (P17).
 *
 * @returns the reason in plain words, or null for an ordinary place
 */
export function unsafePlace({ path, fileSystem, markers }: PlaceFacts): string | null {
  if (/^(\\\\|\/\/)([^\\/?.]|\?\\UNC\\)/i.test(path) || networkFileSystems.test(fileSystem ?? ''))
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
  return process.platform === 'linux' ? mountedFileSystem(path, readFileSync('/proc/mounts', 'utf8')) : null;
}

/**
 * The type of the file system that holds a path.
 *
 * @param mounts text of /proc/mounts, in which blanks and the like are written as octal numbers (proc(5), fstab(5))
 */
export function mountedFileSystem(path: string, mounts: string): string | null {
  const holding = mounts
    .split('\n')
    .map((line) => {
      const [, at = '', type = ''] = line.split(' ');
      const octal = (_: string, digits: string) => String.fromCharCode(Number.parseInt(digits, 8));
      return { at: at.replace(/\\([0-7]{3})/g, octal), type };
    })
    .filter(({ at }) => at !== '' && (path === at || path.startsWith(at.endsWith('/') ? at : `${at}/`)))
    .sort((a, b) => b.at.length - a.at.length);
  return holding[0]?.type ?? null;
}
