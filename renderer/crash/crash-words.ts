/** Electron's words for the end of a page's process (`render-process-gone`), as a clerk is told them. */
const words: Readonly<Record<string, string>> = {
  oom: '电脑的内存不够了，画面被系统关闭。请先关掉几个别的程序。',
  killed: '画面被别的程序（如任务管理器、安全软件）关闭了。',
  'launch-failed': '画面没有启动起来。',
  'integrity-failure': '程序的文件可能被改动过。请重新安装连心台账。',
};

export function whyItWent(reason: string): string {
  return words[reason] ?? '画面出了错，自己关闭了。';
}
