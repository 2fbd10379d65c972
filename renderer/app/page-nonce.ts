/** The styles that are written at run time must carry this: the page's policy lets no others in. */
export const pageNonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/**
 * Gives every style element that a script makes the page's nonce. Ant Design is told it (ConfigProvider's `csp`), but
 * two of its helpers write styles without asking: the scroll lock of dialogs and the measuring of scroll bars
 * (@rc-component/portal, @rc-component/util). Markup that somebody smuggles into the page still gets none.
 */
export function lendNonce(): void {
  const { createElement } = Document.prototype;
  Object.assign(Document.prototype, {
    createElement(this: Document, name: string, options?: ElementCreationOptions): HTMLElement {
      const element = createElement.call(this, name, options);
      if (element instanceof HTMLStyleElement) element.nonce = pageNonce;
      return element;
    },
  });
}
