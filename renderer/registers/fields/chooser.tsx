import { CloseCircleFilled, DownOutlined } from '@ant-design/icons';
import type { InputRef } from 'antd';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './chooser.module.css';
import { ChooserList } from './chooser-list.tsx';
import type { Commit } from './field-entry.ts';

/** An answer that can be chosen. */
export interface ChooserOption {
  readonly key: string | number;
  readonly label: string;
  /** What tells namesakes apart. */
  readonly detail?: string;
}

export interface ChooserProps {
  /** What stands in the field while nothing is searched for. */
  readonly shown: string;
  /** What is being searched for; null while nothing is typed. */
  readonly search: string | null;
  readonly open: boolean;
  readonly options: readonly ChooserOption[];
  /** The keys of the answers that are chosen already. */
  readonly chosen: readonly (string | number)[];
  /** False while the answers to what is typed are still on their way. */
  readonly ready: boolean;
  /** Said where nothing fits. */
  readonly nothingFits: string;
  /** Below the answers, e.g. a way to make the one that is missing. */
  readonly footer?: ReactNode;
  /** Before the input: the answers chosen so far, where there may be several. */
  readonly chips?: ReactNode;
  readonly id?: string;
  readonly label?: string;
  readonly describedBy?: string;
  readonly status?: 'error' | 'warning';
  readonly required: boolean;
  readonly autoFocus: boolean;
  readonly readOnly: boolean;
  onSearch(search: string | null): void;
  onOpen(open: boolean): void;
  onChoose(option: ChooserOption, how: Commit): void;
  /** Done without choosing; `typed` is what was searched for, null if nothing. */
  onDone(typed: string | null, how: 'enter' | 'leave'): void;
  onClear(): void;
  /** Backspace in an empty input. */
  onBackspace?(): void;
}

/**
 * An input with answers to choose from, by typing, pinyin or mouse. Enter takes the marked answer and goes on; with the
 * list closed it only goes on. Tab takes it if something was typed. Esc closes the list and leaves the answer as it was.
 */
export function Chooser(props: ChooserProps) {
  const { shown, search, open, options, chosen, ready, chips, readOnly, required, autoFocus, status } = props;
  const listId = useId();
  const input = useRef<InputRef>(null);
  const [moved, setMoved] = useState<number | null>(null);
  const [waiting, setWaiting] = useState(false);
  // What is chosen already is marked first, until something is typed or the arrows move the mark.
  const standing = search === null ? options.findIndex(({ key }) => chosen.includes(key)) : 0;
  const marked = Math.min(moved ?? Math.max(0, standing), options.length - 1);
  const active = options[marked];

  // What is typed at this moment: choosing moves the cursor on, and the leaving that follows must not find it again.
  const typed = useRef(search);
  // What was handed on and is not drawn yet: a leaving that comes before knows only the answer of before, and must not
  // put it back.
  const handedOn = useRef(false);
  useLayoutEffect(() => {
    typed.current = search;
    handedOn.current = false;
  });
  const close = () => {
    typed.current = null;
    props.onOpen(false);
    props.onSearch(null);
    setMoved(null);
    setWaiting(false);
  };
  const choose = (option: ChooserOption, how: Commit) => {
    close();
    handedOn.current = true;
    props.onChoose(option, how);
  };
  const goOn = () => {
    if (open && !ready) return setWaiting(true);
    // Everything deleted means no answer, not the first one.
    if (open && active !== undefined && search !== '') return choose(active, 'enter');
    close();
    handedOn.current = true;
    props.onDone(search, 'enter');
  };
  const goOnNow = useEffectEvent(goOn);
  useEffect(() => {
    if (waiting && ready) goOnNow();
  }, [waiting, ready]);

  const step = (by: number) => {
    if (!open) return props.onOpen(true);
    if (options.length > 0) setMoved((marked + by + options.length) % options.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        event.preventDefault();
        return step(event.key === 'ArrowDown' ? 1 : -1);
      case 'Escape':
        if (!open) return;
        // The list closes, and only the list: Esc in a form or a grid means more than that.
        event.preventDefault();
        event.stopPropagation();
        return close();
      case 'Tab':
        if (open && ready && active !== undefined && search) choose(active, 'leave');
        return;
      case 'Backspace':
        if ((search ?? shown) === '') props.onBackspace?.();
        return;
    }
  };

  return (
    <div className={styles.chooser}>
      <TextInput
        ref={input}
        className={styles.input ?? ''}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-expanded={open}
        aria-autocomplete="list"
        aria-required={required}
        aria-invalid={status === 'error'}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open && active !== undefined ? `${listId}-${active.key}` : undefined}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        autoFocus={autoFocus}
        readOnly={readOnly}
        value={search ?? shown}
        onText={(text) => {
          props.onSearch(text);
          props.onOpen(true);
          setMoved(null);
        }}
        onEnter={goOn}
        onKeyDown={(event) => !readOnly && onKeyDown(event)}
        onFocus={(event) => search === null && event.target.select()}
        onClick={() => !readOnly && props.onOpen(true)}
        onBlur={() => {
          const left = typed.current;
          close();
          if (!handedOn.current) props.onDone(left, 'leave');
        }}
        {...(props.id === undefined ? {} : { id: props.id })}
        {...(status === undefined ? {} : { status })}
        {...(chips === undefined ? {} : { prefix: chips })}
        suffix={
          readOnly ? null : shown === '' || chips !== undefined ? (
            <DownOutlined className={styles.mark ?? ''} />
          ) : (
            <button
              type="button"
              tabIndex={-1}
              className={styles.clear}
              aria-label="清除"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                close();
                props.onClear();
              }}
            >
              <CloseCircleFilled />
            </button>
          )
        }
      />
      {open && (
        <ChooserList
          id={listId}
          anchor={() => input.current?.nativeElement ?? null}
          options={options}
          active={active}
          chosen={chosen}
          emptyText={ready ? props.nothingFits : '正在查找…'}
          footer={props.footer}
          onMark={setMoved}
          onChoose={(option) => choose(option, 'choice')}
        />
      )}
    </div>
  );
}
