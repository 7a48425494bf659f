/** Lists that are short as a rule and wanted as a whole, such as what somebody has stored. */
import { useEffect } from "preact/hooks";
import { usePages } from "./asking.js";

const MOST = 2_000;

/**
 * Ask for every page, so far as a page can show that many; `more` asks for those behind.
 *
 * @param {string} path
 */
export function useWholeList(path) {
  const pages = usePages(path, { limit: "200" });
  const { busy, items, more, problem } = pages;
  const further = !busy && problem === null && more !== null && items.length < MOST;
  useEffect(() => {
    if (further) more();
  }, [further, items.length]);
  return { ...pages, whole: !busy && more === null && problem === null };
}
