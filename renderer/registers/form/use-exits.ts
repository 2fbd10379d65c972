import { useLayoutEffect, useRef } from 'react';
import { type Blocker, useBlocker, useLocation, useNavigate } from 'react-router';
import type { AnyRegister } from '../../../shared/registers/register.ts';

export interface Exits {
  /** Set while the clerk wants to go elsewhere and something is not saved. */
  readonly blocker: Blocker;
  /** Back to where the clerk came from; to the list if the form was opened by its address. */
  leave(): void;
  /** Another row of the same list; Back still leads to the list. */
  goTo(row: number | 'new'): void;
  /** From now on nothing is asked: the row is saved, or its draft is wanted later. */
  pass(): void;
  /**
   * The row is saved: goes on to where the clerk wanted to go while it was being saved.
   *
   * @returns whether he wanted to, or is there already
   */
  goneElsewhere(): boolean;
}

/** The ways out of a form. Unsaved changes are asked about, whichever way is taken. */
export function useExits(definition: AnyRegister, dirty: boolean): Exits {
  const navigate = useNavigate();
  const location = useLocation();
  const passing = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      dirty && !passing.current && currentLocation.pathname !== nextLocation.pathname,
  );
  const latest = useRef<Blocker | null>(blocker);
  useLayoutEffect(() => {
    latest.current = blocker;
  });
  useLayoutEffect(
    () => () => {
      latest.current = null;
    },
    [],
  );
  const list = `/registers/${definition.key}`;
  return {
    blocker,
    leave() {
      // The first page of the window has nothing behind it.
      if (location.key === 'default') void navigate(list);
      else void navigate(-1);
    },
    goTo: (row) => void navigate(`${list}/${row}`, { replace: true, state: location.state }),
    pass() {
      passing.current = true;
    },
    goneElsewhere() {
      const wish = latest.current;
      if (wish === null) return true;
      if (wish.state !== 'blocked') return false;
      passing.current = true;
      wish.proceed();
      return true;
    },
  };
}
