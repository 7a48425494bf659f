/** What somebody looks for in a list: in its address, where it can be kept and sent on, once it is typed. */
import { useEffect, useState } from "preact/hooks";
import { address, here } from "../router.js";

const TYPING_MS = 250;

/**
 * @param {string} page
 * @param {Record<string, string>} nothing what is looked for where nothing is, by name
 * @param {URLSearchParams} query of the address: another one is something else to look for
 * @returns {[Record<string, string>, (changed: Record<string, string>) => void]}
 */
export function useWanted(page, nothing, query) {
  const inAddress = () => Object.fromEntries(Object.keys(nothing).map((name) => [name, here().query.get(name) ?? ""]));
  const [wanted, set] = useState(inAddress);
  useEffect(() => set(inAddress()), [query]);
  const change = (changed) => {
    set(changed);
    history.replaceState(null, "", address(page, null, changed));
  };
  return [wanted, change];
}

/** Return what is wanted once it is typed. */
export function useSettled(wanted) {
  const settled = Object.fromEntries(Object.entries(wanted).map(([name, value]) => [name, value.trim()]));
  const text = JSON.stringify(settled);
  const [asked, set] = useState(settled);
  useEffect(() => {
    const timer = setTimeout(() => set(JSON.parse(text)), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return asked;
}
