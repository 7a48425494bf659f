/** Keeps an entity while it is written, and stores it. */
import { useRef, useState } from "preact/hooks";
import { ask, onceKey } from "../../api.js";
import { useAction } from "../../parts/asking.js";
import { forgetName } from "../../parts/entity_name.js";
import { areSame, draftOf, placed, recordOf, stillWrong } from "./entity_draft.js";
import { leaveFreely, useUnsaved } from "../../parts/unsaved.js";

/** @returns {string} where the API has an entity */
export const pathOf = (id) => `entities/${encodeURIComponent(id)}`;

/**
 * @param {object} begun the draft to begin with
 * @param {object | null} stored as it was read; null for a new one
 * @param {string | null} tag its ETag
 * @param {(entity: object) => void} added a new one is stored now
 */
export function useEntity(begun, stored, tag, added) {
  const [base, setBase] = useState({ entity: stored ?? recordOf(begun), tag });
  const [draft, setDraft] = useState(begun);
  const sent = useRef({ draft: begun });
  const record = recordOf(draft);
  const isDirty = !areSame(record, base.entity);
  useUnsaved(isDirty);
  const add = async () => {
    const { value } = await ask("entities", { method: "POST", body: record, once: onceKeyOf(sent.current, record) });
    leaveFreely();
    added(value);
  };
  const change = async () => {
    const answer = await ask(pathOf(record.id), { method: "PUT", body: record, tag: base.tag });
    forgetName(record.id);
    setBase({ entity: answer.value, tag: answer.tag });
  };
  const saving = useAction(() => {
    sent.current.draft = draft;
    return (stored === null ? add() : change()).catch((problem) => {
      throw problem.status === undefined ? problem : placed(problem, draft);
    });
  });
  const settle = (theirs, kept) => {
    setBase({ entity: theirs.value, tag: theirs.tag });
    setDraft(kept);
    saving.clear();
  };
  return {
    base,
    draft,
    saving,
    /** What was wrong when it was sent, and is not mended yet. */
    problem: stillWrong(saving.problem, sent.current.draft, draft),
    isDirty,
    /** The id that was sent last, for a new one. */
    sentId: sent.current.id,
    change: (changed) => setDraft((before) => ({ ...before, ...changed })),
    /** Go on with what is typed, in place of what somebody else has stored. */
    keepMine: (theirs) => settle(theirs, draft),
    keepTheirs: (theirs) => settle(theirs, draftOf(theirs.value)),
  };
}

/** Return the key of a creation: the same entity sent again is stored once, a mended one anew. */
function onceKeyOf(sent, record) {
  const text = JSON.stringify(record);
  if (text !== sent.text) Object.assign(sent, { text, id: record.id, once: onceKey() });
  return sent.once;
}
