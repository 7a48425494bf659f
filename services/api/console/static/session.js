/** What the browser keeps: the key until the tab is closed, the language for good. */

const KEY = "rasid.key";
const LANGUAGE = "rasid.language";

/** @returns {string | null} the key that was signed in with in this tab */
export const keptKey = () => sessionStorage.getItem(KEY);

/**
 * Take a key out of the address (`#key=...`, of `rasid console`), so that it is not seen or kept there.
 *
 * @returns {string | null}
 */
export function keyFromAddress() {
  const found = /^#key=([\x21-\x7e]+)$/.exec(location.hash);
  if (found === null) return null;
  history.replaceState(null, "", location.pathname);
  return found[1];
}

/** @param {string} key */
export const keepKey = (key) => sessionStorage.setItem(KEY, key);

export const forgetKey = () => sessionStorage.removeItem(KEY);

/** @returns {"ar" | "en"} the language chosen, else that of the browser */
export function chosenLanguage() {
  const kept = localStorage.getItem(LANGUAGE) ?? navigator.language;
  return kept.startsWith("ar") ? "ar" : "en";
}

/** @param {"ar" | "en"} language */
export const chooseLanguage = (language) => localStorage.setItem(LANGUAGE, language);
