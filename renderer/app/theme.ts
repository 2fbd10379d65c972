import type { ThemeConfig } from 'antd';

/** Widths and heights, in CSS pixels, that layout and measurement share. */
export const sizes = { sider: 200, siderNarrow: 64, narrowBelow: 1100 } as const;

/**
 * Every design token of the screen. Large type and room: some of the clerks are near retirement, the screens are small
 * (1366×768 at 150 %). Texts keep a contrast of at least 4.5 : 1 to their ground, also the faint ones. Nothing moves.
 */
const theme: ThemeConfig = {
  cssVar: { key: 'lianxin' },
  token: {
    colorPrimary: '#1f5f8f',
    colorInfo: '#1f5f8f',
    colorLink: '#1f5f8f',
    colorLinkHover: '#174a70',
    colorSuccess: '#2c7a4b',
    colorWarning: '#8f5f00',
    colorError: '#b42318',
    // Grounds of notices: what follows from the dark colours above by itself would be murky.
    colorInfoBg: '#eef4f9',
    colorInfoBorder: '#b9d0e2',
    colorSuccessBg: '#eef7f1',
    colorSuccessBorder: '#b5d9c3',
    colorWarningBg: '#fff6e0',
    colorWarningBorder: '#f0dca8',
    colorErrorBg: '#fdf0ee',
    colorErrorBorder: '#f0bdb6',
    // And of what is chosen.
    colorPrimaryBg: '#e3edf5',
    colorPrimaryBgHover: '#d5e4f0',
    controlItemBgActive: '#e3edf5',
    controlItemBgActiveHover: '#d5e4f0',
    colorText: '#1f2933',
    colorTextSecondary: '#47535f',
    colorTextTertiary: '#56626f',
    colorTextQuaternary: '#5f6b78',
    colorTextPlaceholder: '#66727f',
    colorTextDescription: '#56626f',
    colorBgLayout: '#f4f6f8',
    colorBorder: '#c3ccd5',
    colorBorderSecondary: '#dde3e9',
    fontSize: 16,
    controlHeight: 38,
    borderRadius: 6,
    motion: false,
    fontFamily:
      "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
  },
  components: {
    Menu: {
      itemHeight: 40,
      itemMarginInline: 8,
      activeBarBorderWidth: 0,
      itemSelectedBg: '#e3edf5',
      collapsedWidth: sizes.siderNarrow,
    },
    Table: { cellPaddingBlock: 10 },
  },
};

/**
 * The tokens at a type size.
 *
 * @param fontSize of running text, in CSS pixels
 */
export function themeAt(fontSize: number): ThemeConfig {
  const { token } = theme;
  return { ...theme, token: { ...token, fontSize, controlHeight: Math.round(fontSize * 2.375) } };
}
