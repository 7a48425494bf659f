/** Keeps what a form of a subscription holds, and stores it. */
import { useRef, useState } from "preact/hooks";
import { ask, onceKey } from "../../api.js";
import { useAction } from "../../parts/asking.js";
import { changedFields, draftOf, mergedDraft, recordOf } from "./subscription_draft.js";
import { leaveFreely, useUnsaved } from "../../parts/unsaved.js";

const CHANGED_MEANWHILE = 412;
/** A query mends that there are no entities. */
const TOGETHER = { entities: ["entities", "query"] };

/** @returns {string} where a subscription is */
export const pathOfSubscription = (id) => `subscriptions/${encodeURIComponent(id)}`;

/**
 * @param {object} stored as it was read, or a new one
 * @param {string | null} tag its ETag; null for a new one
 * @param {(answer: any) => void} added a new one is stored now
 */
export function useSubscriptionForm(stored, tag, added) {
  const [base, setBase] = useState({ record: stored, tag });
  const [draft, setDraft] = useState(() => draftOf(stored));
  const sent = useRef({ draft: null, body: null, once: null });
  const dirty = changedFields(base.record, draft).length > 0;
  useUnsaved(dirty);
  // What is typed while an answer is on its way stays as well.
  const take = (record, newTag, redraft) => {
    setBase({ record, tag: newTag });
    setDraft(redraft);
  };
  const mergeTheirs = async () => {
    const theirs = await ask(pathOfSubscription(base.record.id));
    take(theirs.value, theirs.tag, (now) => mergedDraft(base.record, now, theirs.value).draft);
    return { merged: mergedDraft(base.record, draft, theirs.value) };
  };
  const saving = useAction(async () => {
    const asked = sendingOf(sent.current, draft);
    if (base.tag === null) {
      const { value } = await ask("subscriptions", { method: "POST", ...asked });
      leaveFreely();
      return added(value);
    }
    try {
      const answer = await ask(pathOfSubscription(base.record.id), { method: "PUT", body: asked.body, tag: base.tag });
      const { subscription } = answer.value;
      take(subscription, answer.tag, (now) => (now === draft ? draftOf(subscription) : now));
      return { saved: answer.value };
    } catch (problem) {
      if (problem.status !== CHANGED_MEANWHILE) throw problem;
      return mergeTheirs();
    }
  });
  return {
    base, draft, dirty, saving, setDraft,
    /** Say whether a field has changed since it was sent. */
    isStale: (name) => (TOGETHER[name] ?? [name]).some((one) => sent.current.draft !== null && sent.current.draft[one] !== draft[one]),
    /** Remember what a preview sent, so that its problems go when their fields change. */
    noteSent: () => sendingOf(sent.current, draft),
  };
}

/** Return what to send: the same form sent again makes no second subscription. */
function sendingOf(sent, draft) {
  const body = recordOf(draft);
  const text = JSON.stringify(body);
  if (text !== sent.text) Object.assign(sent, { text, once: onceKey() });
  sent.draft = draft;
  return { body, once: sent.once };
}
