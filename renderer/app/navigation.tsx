import { Menu } from 'antd';
import { useState, useSyncExternalStore } from 'react';
import { useLocation, useNavigate } from 'react-router';
import styles from './navigation.module.css';
import { type PlaceGroup, placeGroups, places } from './places.tsx';
import { sizes } from './theme.ts';
import { useLedger } from './use-ledger.ts';

const narrow = window.matchMedia(`(max-width: ${sizes.narrowBelow - 1}px)`);

/** 左侧导航: words and icons; icons alone in a narrow window. */
export function Navigation() {
  const { office } = useLedger();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const collapsed = useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );
  const selected = selectedPlace(pathname);
  const [open, setOpen] = useOpenGroups(selected);
  return (
    <nav
      className={styles.side}
      style={{ width: collapsed ? sizes.siderNarrow : sizes.sider }}
      aria-label="导航"
    >
      {!collapsed && (
        <div className={styles.office}>
          <div className={styles.product}>连心台账</div>
          <div className={styles.name}>{office.name}</div>
        </div>
      )}
      <Menu
        className={styles.menu ?? ''}
        mode="inline"
        inlineCollapsed={collapsed}
        inlineIndent={20}
        selectedKeys={[selected]}
        // In a narrow window a group opens beside its icon, by itself.
        {...(collapsed ? {} : { openKeys: [...open], onOpenChange: setOpen })}
        onClick={({ key }) => void navigate(key)}
        items={placeGroups().map((group) => menuItem(group, collapsed))}
      />
    </nav>
  );
}

function menuItem({ label, places: inGroup, icon }: PlaceGroup, collapsed: boolean) {
  const children = inGroup.map((place) => ({ key: place.path, label: place.label, icon: place.icon }));
  return icon === undefined
    ? { type: 'group' as const, label: collapsed ? '' : label, children }
    : { key: label, label, icon, children };
}

/** The groups that are unfolded: what the clerk opened, and that of the page one comes to. */
function useOpenGroups(selected: string): readonly [readonly string[], (open: readonly string[]) => void] {
  const current = placeGroups().find(({ places: inGroup }) =>
    inGroup.some(({ path }) => path === selected),
  )?.label;
  const [state, setState] = useState<{ readonly of: string | undefined; readonly open: readonly string[] }>({
    of: undefined,
    open: placeGroups()
      .slice(1, 2)
      .map(({ label }) => label),
  });
  if (current !== state.of) {
    setState({
      of: current,
      open: current === undefined || state.open.includes(current) ? state.open : [...state.open, current],
    });
  }
  return [state.open, (open) => setState({ of: current, open })];
}

/** The place whose address is the longest beginning of the page's. */
function selectedPlace(pathname: string): string {
  const fitting = places()
    .map(({ path }) => path)
    .filter((path) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`)));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? (pathname === '/' ? '/' : '');
}
