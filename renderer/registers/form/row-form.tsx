import { useEffect, useRef, useState } from 'react';
import type { RowCard } from '../../../shared/api/registers.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { useLedger } from '../../app/use-ledger.ts';
import { PaperMenu } from '../../documents/paper-menu.tsx';
import type { ReadDraft } from '../../drafts/drafts.ts';
import { Page } from '../../ui/page.tsx';
import { useCalm } from '../../ui/use-calm.ts';
import { useHotkey } from '../../ui/use-hotkey.ts';
import { todayHere } from '../fields/field-entry.ts';
import { RelatedRows } from '../related/related-rows.tsx';
import { beginForm, takeDraft } from './begin-form.ts';
import { DraftOffer } from './draft-offer.tsx';
import { focusField } from './field-focus.ts';
import styles from './form.module.css';
import { FormBanners } from './form-banners.tsx';
import { FormBar } from './form-bar.tsx';
import { FormFields } from './form-fields.tsx';
import { formOrder } from './form-layout.ts';
import { faultyKeys, noticesOfRow } from './form-notices.ts';
import { type FormPlace, neighboursOf } from './form-place.ts';
import { changedKeys, type Entries, isDirty } from './form-state.ts';
import { HistoryPanel } from './history-panel.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { RowNeighbours } from './row-neighbours.tsx';
import { useAfterSaving } from './use-after-saving.ts';
import { useAlone } from './use-alone.ts';
import { useDraft } from './use-draft.ts';
import { useExits } from './use-exits.ts';
import { useFieldActs } from './use-field-acts.ts';
import { useListIds } from './use-list-ids.ts';
import { useRowActs } from './use-row-acts.ts';
import { useRowForm } from './use-row-form.ts';
import { useSaving } from './use-saving.ts';
import { VersionsDialog } from './versions-dialog.tsx';

interface RowFormProps {
  readonly definition: AnyRegister;
  /** The row as the ledger has it now; null for a new one. */
  readonly card: RowCard | null;
  /** The row is no longer in the ledger, e.g. because its adding was undone. */
  readonly isGone: boolean;
  /** What was left unsaved in this form. */
  readonly draft: ReadDraft | null;
  /** What a new row holds from the start. */
  readonly given: Entries;
  readonly place: FormPlace;
}

/** One row to look at, type in and save; its history beside it. */
export function RowForm({ definition, card, isGone, draft: stored, given, place }: RowFormProps) {
  const { readOnly } = useLedger();
  const locked = lockedBecause(readOnly, isGone, card?.binned ?? false);
  const { busy, alone } = useAlone();
  const [offer, setOffer] = useState(place.resume === undefined && locked === null ? stored : null);
  const form = useRowForm(
    card,
    () => beginForm(definition, card, place, stored, given, todayHere()),
    busy || locked !== null,
  );
  const { state, dispatch } = form;
  const said = useCalm(state);
  const dirty = locked === null && isDirty(state);
  const draft = useDraft(state, offer === null && locked === null);
  const exits = useExits(definition, dirty);
  const saving = useSaving(form, alone, useAfterSaving(form, exits, draft, place));
  const rowActs = useRowActs(form, alone, exits, draft, place);
  const acts = useFieldActs(form, rowActs);
  const neighbours = neighboursOf(useListIds(place), card?.id ?? null);
  const region = useRef<HTMLFormElement>(null);

  const editable = locked === null && offer === null;
  const dialogOpen = saving.versions !== null || exits.blocker.state === 'blocked';
  useHotkey('ctrl+s', () => void saving.save('stay'), editable && !dialogOpen);
  useHotkey('ctrl+shift+s', () => void saving.save('another'), editable && !dialogOpen);
  // In the form Esc is the form's own (below); with the cursor nowhere it means the form as well.
  useHotkey('escape', () => document.activeElement === document.body && exits.leave(), !dialogOpen);
  useEffect(() => {
    // A row that is opened has the keyboard: Tab leads to its first field, Esc leaves.
    if (!region.current?.contains(document.activeElement)) region.current?.focus({ preventScroll: true });
  }, []);

  const take = (taken: ReadDraft) => {
    dispatch({ type: 'replace', state: takeDraft(state, taken, todayHere()), today: todayHere() });
    setOffer(null);
    const [first] = Object.keys(taken.content.entries);
    if (first !== undefined) focusField(first);
  };
  return (
    <Page
      title={card === null ? `新增${definition.label}` : card.name}
      {...(card === null ? {} : { note: definition.label })}
      {...(neighbours === null
        ? {}
        : { actions: <RowNeighbours neighbours={neighbours} onGo={exits.goTo} /> })}
      fills
    >
      <form
        ref={region}
        noValidate
        aria-label={card === null ? `新增${definition.label}` : card.name}
        tabIndex={-1}
        className={styles.form}
        onKeyDown={(event) => {
          const isPlain = event.key === 'Escape' && !event.nativeEvent.isComposing;
          if (isPlain && !event.defaultPrevented) exits.leave();
        }}
        onSubmit={(event) => event.preventDefault()}
      >
        <div className={styles.banners}>
          <FormBanners
            locked={readOnly ? null : locked}
            onPutBack={card?.binned === true && !readOnly ? rowActs.putBack : null}
            outdated={dirty && !busy && card !== null && card.revision !== state.revision}
            notices={noticesOfRow(said)}
            onCompare={() => void saving.compare()}
          />
          {offer !== null && (
            <DraftOffer
              definition={definition}
              draft={offer}
              outdated={card !== null && card.revision !== offer.revision}
              onTake={() => take(offer)}
              onDrop={() => setOffer(null)}
            />
          )}
        </div>
        <div className={styles.scroll}>
          <div className={card === null ? styles.column : styles.columns}>
            <div>
              <FormFields
                state={state}
                said={said}
                readOnly={!editable}
                first={offer === null ? (place.resume ?? firstOf(definition, card)) : null}
                acts={acts}
              />
            </div>
            {card !== null && (
              <div className={styles.side}>
                <RelatedRows register={definition.key} id={card.id} name={card.name} />
                <HistoryPanel
                  register={definition.key}
                  id={card.id}
                  revision={card.revision}
                  locked={locked ?? (dirty ? '请先保存，或放弃没有保存的修改。' : null)}
                />
              </div>
            )}
          </div>
        </div>
        <FormBar
          locked={locked}
          isNew={card === null}
          asking={offer !== null}
          busy={busy}
          text={progressOf(faultyKeys(said).length, dirty, draft.works)}
          papers={
            card !== null && !card.binned && !isGone && <PaperMenu definition={definition} id={card.id} />
          }
          onSave={() => void saving.save('stay')}
          onSaveAnother={() => void saving.save('another')}
          onLeave={exits.leave}
          onDelete={rowActs.remove}
        />
      </form>
      {saving.versions !== null && (
        <VersionsDialog
          versions={saving.versions}
          onJoin={(givenUp) => void saving.join(givenUp)}
          onDismiss={saving.dismiss}
        />
      )}
      <LeaveGuard
        blocker={exits.blocker}
        saving={busy}
        changed={changedKeys(state).map((key) => fieldOf(definition, key).label)}
        onDiscard={() => {
          draft.drop();
          exits.pass();
          exits.blocker.proceed?.();
        }}
        onSave={() => saving.save('leave')}
        onHeld={() => {
          const [faulty] = faultyKeys(form.latest.current);
          if (faulty !== undefined) focusField(faulty);
        }}
      />
    </Page>
  );
}

function lockedBecause(readOnly: boolean, isGone: boolean, binned: boolean): string | null {
  if (isGone) return '这一条已经不在账本里了，不能再修改。';
  if (readOnly) return '账本以只读方式打开，可以查看，不能修改。';
  return binned ? '这一条在回收站里，恢复以后才能修改。' : null;
}

/** A new row begins in its first field; one that is only looked at leaves the cursor out. */
function firstOf(definition: AnyRegister, card: RowCard | null): string | null {
  return card === null ? (formOrder(definition)[0] ?? null) : null;
}

function progressOf(faults: number, dirty: boolean, draftsWork: boolean): string {
  if (faults > 0) return `有 ${faults} 处要更正`;
  if (!dirty) return '';
  return draftsWork ? '修改还没有保存' : '修改还没有保存，这台电脑现在也不能自动留存，请及时保存';
}
