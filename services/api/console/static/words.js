/** What the console says, in the reader's language; `words/` has each page's, in both. */
import { chosenLanguage } from "./session.js";
import * as alerts from "./words/alerts.js";
import * as channels from "./words/channels.js";
import * as common from "./words/common.js";
import * as subscription from "./words/subscription.js";
import * as subscriptions from "./words/subscriptions.js";
import * as deliveries from "./words/deliveries.js";
import * as explain from "./words/explain.js";
import * as heldBack from "./words/held_back.js";
import * as silences from "./words/silences.js";
import * as terms from "./words/terms.js";
import * as toldOfDeliveries from "./words/told/deliveries.js";
import * as toldOfFields from "./words/told/fields.js";
import * as toldOfQueries from "./words/told/query.js";
import * as toldOfReasons from "./words/told/reasons.js";
import * as toldOfRequests from "./words/told/requests.js";
import { ar as stepsInArabic } from "./words/told/steps.js";
import * as toldOfWatchlist from "./words/told/watchlist.js";
import * as watchlist from "./words/watchlist.js";

const PARTS = [
  common,
  terms,
  channels,
  alerts,
  watchlist,
  subscriptions,
  subscription,
  silences,
  heldBack,
  deliveries,
  explain,
];
const BOOKS = {
  ar: Object.assign({}, ...PARTS.map((part) => part.ar)),
  en: Object.assign({}, ...PARTS.map((part) => part.en)),
};
// The API tells its own sentences in English.
const TOLD_PARTS = [
  toldOfDeliveries,
  toldOfFields,
  toldOfQueries,
  toldOfReasons,
  toldOfRequests,
  toldOfWatchlist,
];
const TOLD = { ar: Object.assign({}, ...TOLD_PARTS.map((part) => part.ar)), en: {} };
const STEPS = { ar: stepsInArabic, en: {} };
const isolated = (value) => `\u2068${value}\u2069`;

let language = chosenLanguage();

/** @returns {"ar" | "en"} */
export const spoken = () => language;

/** Speak a language from now on; whoever calls draws the page anew. */
export function speak(chosen) {
  language = chosen;
  document.documentElement.lang = chosen;
  document.documentElement.dir = chosen === "ar" ? "rtl" : "ltr";
}

/**
 * Return a sentence with values in the places of `{name}`, each isolated: its direction is its own.
 *
 * A sentence that counts has a form for each plural category of its language (CLDR), chosen by
 * `values.count`.
 *
 * @param {string} key
 * @param {Record<string, string | number>} values
 * @throws {Error} there is no such sentence
 */
export function say(key, values = {}) {
  const found = BOOKS[language][key];
  if (found === undefined) throw new Error(`no words for ${key}`);
  const sentence = typeof found === "string" ? found : formFor(found, values.count);
  return sentence.replace(/\{(\w+)\}/g, (_, name) => shownValue(values[name]));
}

/** Return the words for a sentence that the API tells by a code, or null where there are none. */
export function toldWords(code, count) {
  const found = TOLD[language][code];
  if (found === undefined) return null;
  return typeof found === "string" ? found : formFor(found, count);
}

/** Return the words for the steps of evidence, by what they are in English. */
export const stepWords = () => STEPS[language];

/** Return the words for one of a closed list, or its name where a later version added it. */
export const sayTerm = (list, name) => BOOKS[language][`${list}.${name}`] ?? name;

/** @param {number} value */
export const number = (value) => new Intl.NumberFormat(language).format(value);

const formFor = (forms, count) =>
  forms[new Intl.PluralRules(language).select(count)] ?? forms.other;

const shownValue = (value) => (typeof value === "number" ? number(value) : isolated(value));
