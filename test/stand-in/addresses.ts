/**
 * Chromium knows no schemes of a program's own, so `app://lianxin/x` is shown to it as
 * `https://lianxin.app.standin.invalid/x`: a secure, standard origin that can exist nowhere (RFC 2606).
 */
const suffix = 'standin.invalid';

export function toChromium(url: string): string {
  const own = /^(app):\/\/([^/?#]+)(.*)$/.exec(url);
  return own === null ? url : `https://${own[2]}.${own[1]}.${suffix}${own[3] || '/'}`;
}

export function fromChromium(url: string): string {
  const shown = /^https:\/\/([^/?#]+)\.(app)\.standin\.invalid(?::443)?(.*)$/.exec(url);
  return shown === null ? url : `${shown[2]}://${shown[1]}${shown[3]}`;
}
