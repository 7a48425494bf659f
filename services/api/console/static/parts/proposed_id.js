/** Proposes an id from a name. */

// One letter for one letter: an id has to be told apart and typed, not to be read aloud.
const LATIN = {
  ا: "a", أ: "a", إ: "i", آ: "a", ء: "", ؤ: "w", ئ: "y", ب: "b", ت: "t", ث: "th", ج: "j", ح: "h",
  خ: "kh", د: "d", ذ: "dh", ر: "r", ز: "z", س: "s", ش: "sh", ص: "s", ض: "d", ط: "t", ظ: "z",
  ع: "a", غ: "gh", ف: "f", ق: "q", ك: "k", ل: "l", م: "m", ن: "n", ه: "h", ة: "a", و: "w", ى: "a",
  ي: "y", پ: "p", چ: "ch", ڤ: "v", گ: "g", ک: "k", ی: "y",
};
const LONGEST = 128;

/** @param {string} name in either script */
export function proposedId(name) {
  const latin = Array.from(name.normalize("NFKC"), (letter) => LATIN[letter] ?? letter).join("");
  return latin
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST)
    .replace(/^-|-$/g, "");
}
