/** The subscriptions that a reader may see: their names, and what the reader may do with them. */
import { useMemo } from "preact/hooks";
import { html } from "../html.js";
import { say } from "../words.js";
import { EntityName } from "./entity_name.js";
import { ListedInput } from "./listed_input.js";
import { Said } from "./text.js";
import { useWholeList } from "./whole_list.js";

const OF_ENTITIES = "entity.";

/** @returns {{known: Map<string, any>, whole: boolean}} those that somebody stored, by id */
export function useSubscriptions() {
  const { items, whole } = useWholeList("subscriptions");
  const known = useMemo(() => new Map(items.map((one) => [one.id, one])), [items]);
  return { known, whole };
}

/** @param {{id: string, known: Map<string, any>}} props */
export function SubscriptionName({ id, known }) {
  const stored = known.get(id);
  if (stored) return html`<span title=${id}><${Said} text=${stored.name} /></span>`;
  if (!id.startsWith(OF_ENTITIES)) return html`<${Said} text=${id} />`;
  return html`<span><${EntityName} id=${id.slice(OF_ENTITIES.length)} /> (${say("own-subscription")})</span>`;
}

/** A field in which a subscription's id is typed, or chosen by its name. */
export const SubscriptionInput = ({ offered, ...field }) => html`
  <${ListedInput} ...${field} offered=${offered.map(({ id, name }) => [id, name])} />
`;

/** Say whether the reader may acknowledge, resolve and silence its alerts. */
export function mayHandle(reader, id, known) {
  const owner = ownerOf(id, known);
  return reader.role === "admin" || (reader.role === "editor" && (owner === null || owner === reader.name));
}

/** Say whether the reader may change it, and have its deliveries tried again. */
export function mayChangeIt(reader, id, known) {
  return reader.role === "admin" || (reader.role === "editor" && ownerOf(id, known) === reader.name);
}

/** Return whose it is, null of the installation itself, undefined where that is not known. */
function ownerOf(id, known) {
  const stored = known.get(id);
  return stored === undefined && id.startsWith(OF_ENTITIES) ? null : stored?.owner;
}
