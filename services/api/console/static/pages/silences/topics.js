/** What articles are about, by name (IPTC Media Topics). */
import { useMemo } from "preact/hooks";
import { html } from "../../html.js";
import { spoken } from "../../words.js";
import { useAsked } from "../../parts/asking.js";
import { ListedInput } from "../../parts/listed_input.js";
import { Said } from "../../parts/text.js";

/**
 * @param {boolean} wanted whether they are needed at all
 * @returns {Map<string, string>} the names in the reader's language, by code
 */
export function useTopics(wanted = true) {
  const { value } = useAsked(wanted ? "topics" : null);
  return useMemo(() => new Map((value?.items ?? []).map((one) => [one.code, nameOf(one)])), [value, spoken()]);
}

/** @param {{code: string, topics: Map<string, string>}} props */
export const TopicName = ({ code, topics }) => html`<span title=${code}><${Said} text=${topics.get(code) ?? code} /></span>`;

const nameOf = ({ code, labels }) => labels[spoken()] ?? labels.en ?? code;

/** A field in which a topic's code is typed, or chosen by its name. */
export const TopicInput = ({ topics, ...field }) => html`<${ListedInput} ...${field} offered=${[...topics]} dir="auto" />`;
