/** Asks what an entity would find in a text, as it is written now. */
import { useEffect, useRef, useState } from "preact/hooks";
import { ask } from "../../api.js";
import { placed, recordOf } from "./entity_draft.js";

const TYPING_MS = 500;
const UNNAMED = "new";
const IDLE = { busy: false, problem: null, found: null };

let lastText = "";

/**
 * Once asked, it is asked again whenever the entity or the text is another.
 *
 * @param {object} draft
 */
export function useTrying(draft) {
  const [text, setText] = useState(lastText);
  const [state, set] = useState(IDLE);
  const asking = useRef(null);
  const record = recordOf(draft);
  const run = () => {
    asking.current?.abort();
    const aborting = (asking.current = new AbortController());
    set((before) => ({ ...before, busy: true }));
    // It has no id while it has no name; nothing is stored under this one.
    const entity = { ...record, id: record.id || UNNAMED };
    ask("entities/try", { method: "POST", body: { entity, text }, signal: aborting.signal }).then(
      ({ value }) => set({ ...IDLE, found: { ...value, text } }),
      (problem) => aborting.signal.aborted || set({ ...IDLE, problem: placed(problem, draft, entity.id) }),
    );
  };
  const asked = JSON.stringify([record, text]);
  useEffect(() => {
    if (state === IDLE) return undefined;
    const timer = setTimeout(() => (text.trim() ? run() : set(IDLE)), TYPING_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  useEffect(() => () => asking.current?.abort(), []);
  return {
    ...state,
    run,
    text,
    /** Keep a text for the next entity too, as long as the tab is open. */
    write: (given) => {
      lastText = given;
      setText(given);
    },
  };
}
