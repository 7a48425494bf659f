/** The name of an entity to show. */
import { spoken } from "../words.js";

/** Return the first name in the reader's language, else the first there is, else the id. */
export function labelOf(entity) {
  const own = entity.names[spoken()]?.[0];
  return own ?? Object.values(entity.names).flat()[0] ?? entity.id;
}
