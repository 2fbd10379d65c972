import { theme } from 'antd';

/** Height of a row of a grid, in CSS pixels: an input of the chosen type size fits between its lines. */
export function useRowHeight(): number {
  return theme.useToken().token.controlHeight + 2;
}
