import { Menu } from 'antd';
import { useSyncExternalStore } from 'react';
import { useLocation, useNavigate } from 'react-router';
import styles from './navigation.module.css';
import { placeGroups, places } from './places.tsx';
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
        selectedKeys={[selectedPlace(pathname)]}
        onClick={({ key }) => void navigate(key)}
        items={placeGroups.map(({ label, places: inGroup }) => ({
          type: 'group',
          label: collapsed ? '' : label,
          children: inGroup.map((place) => ({ key: place.path, label: place.label, icon: place.icon })),
        }))}
      />
    </nav>
  );
}

/** The place whose address is the longest beginning of the page's. */
function selectedPlace(pathname: string): string {
  const fitting = places
    .map(({ path }) => path)
    .filter((path) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`)));
  return fitting.sort((a, b) => b.length - a.length)[0] ?? (pathname === '/' ? '/' : '');
}
