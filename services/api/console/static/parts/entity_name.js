/** The name of an entity of which only the id is known. */
import { useEffect, useState } from "preact/hooks";
import { ask } from "../api.js";
import { html } from "../html.js";
import { labelOf } from "./entity_label.js";
import { Said } from "./text.js";

const KEPT_MS = 60_000;
const asked = new Map();

/** @returns {string} the entity's name to show, or its id until it is known, or where it is gone */
export function useEntityLabel(id) {
  const [entity, set] = useState(null);
  useEffect(() => {
    const state = { wanted: true };
    entityOf(id).then((found) => state.wanted && set(found), () => {});
    return () => {
      state.wanted = false;
    };
  }, [id]);
  return entity?.id === id ? labelOf(entity) : id;
}

/** @param {{id: string}} props */
export const EntityName = ({ id }) => html`<${Said} text=${useEntityLabel(id)} />`;

/** Forget what an entity is called: it was changed here. What others change is seen within a minute. */
export const forgetName = (id) => asked.delete(id);

/** Ask once for an entity that many places show. */
function entityOf(id) {
  const kept = asked.get(id);
  if (kept !== undefined && Date.now() - kept.at < KEPT_MS) return kept.entity;
  const entity = ask(`entities/${encodeURIComponent(id)}`).then(({ value }) => value);
  asked.set(id, { entity, at: Date.now() });
  entity.catch(() => asked.delete(id));
  return entity;
}
