/** Hooks that ask the API, and keep what pages show meanwhile. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { ask, withQuery } from "../api.js";

/**
 * Ask for one thing, again whenever the path changes.
 *
 * @param {string | null} path nothing is asked where null
 */
export function useAsked(path) {
  const [state, set] = useState({ path, value: null, tag: null, problem: null, busy: path !== null });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (path === null) return undefined;
    const aborting = new AbortController();
    set((before) => ({ ...(before.path === path ? before : NOTHING), path, problem: null, busy: true }));
    ask(path, { signal: aborting.signal }).then(
      (answer) => set({ path, ...answer, problem: null, busy: false }),
      (problem) => aborting.signal.aborted || set({ ...NOTHING, path, problem, busy: false }),
    );
    return () => aborting.abort();
  }, [path, round]);
  return { ...state, again: () => setRound(round + 1) };
}

/**
 * Ask for a list page by page; `more` is null where there is no further one.
 *
 * @param {string} path
 * @param {Record<string, string | null>} query a change of it begins anew
 */
export function usePages(path, query) {
  const asked = withQuery(path, query);
  const [state, set] = useState(EMPTY);
  const current = useRef(null);
  const load = useCallback((cursor) => {
    current.current?.abort();
    const aborting = (current.current = new AbortController());
    set((before) => ({ ...(cursor === null ? EMPTY : before), problem: null, busy: true }));
    readPage(path, query, cursor, aborting.signal).then(
      (page) => set((before) => ({ ...page, items: merged(before.items, page.items), problem: null, busy: false })),
      (problem) => aborting.signal.aborted || set((before) => ({ ...before, problem, busy: false })),
    );
  }, [asked]);
  useEffect(() => {
    load(null);
    return () => current.current?.abort();
  }, [load]);
  const putFirst = (items) => set((before) => ({ ...before, items: merged(items, before.items) }));
  return {
    ...state,
    more: state.next === null ? null : () => load(state.next),
    again: () => load(state.items.length === 0 ? null : state.next),
    anew: () => load(null),
    putFirst,
    /** Put before all what was added to the list since it was read. */
    catchUp: (signal) => readPage(path, query, null, signal).then(({ items }) => putFirst(items), () => {}),
  };
}

/**
 * Do something once at a time: `run` is for a button, `problem` for beside it.
 *
 * @param {(...given: any[]) => Promise<any>} action
 */
export function useAction(action) {
  const [state, set] = useState(IDLE);
  async function run(...given) {
    set({ ...IDLE, busy: true });
    try {
      set({ ...IDLE, done: (await action(...given)) ?? true });
    } catch (problem) {
      if (problem.status === undefined) throw problem;
      set({ ...IDLE, problem });
    }
  }
  return { ...state, run, clear: () => set(IDLE) };
}

const NOTHING = { value: null, tag: null };
const IDLE = { busy: false, problem: null, done: null };
const EMPTY = { items: [], next: null, problem: null, busy: true };
const MOST_EMPTY_PAGES = 20;

/** Read a page; one without items has a next one where much is not for this reader, or not asked for. */
export async function readPage(path, query, cursor, signal) {
  let page = { items: [], next: cursor };
  for (let pages = 0; pages < MOST_EMPTY_PAGES; pages += 1) {
    ({ value: page } = await ask(withQuery(path, { ...query, cursor: page.next }), { signal }));
    if (page.items.length > 0 || page.next === null) break;
  }
  return page;
}

/** Return both, and of two with the same id the first. */
function merged(first, second) {
  const known = new Set(first.map((one) => one.id ?? one.entry));
  return [...first, ...second.filter((one) => !known.has(one.id ?? one.entry ?? one))];
}
