/** Tracks an entity no longer, after a question. */
import { useState } from "preact/hooks";
import { ask } from "../../api.js";
import { html } from "../../html.js";
import { go } from "../../router.js";
import { say } from "../../words.js";
import { useAction } from "../../parts/asking.js";
import { Confirmation } from "../../parts/confirmation.js";
import { labelOf } from "../../parts/entity_label.js";
import { forgetName } from "../../parts/entity_name.js";
import { pathOf } from "./entity_saving.js";
import { shown } from "../../parts/text.js";
import { tellNext } from "./told_next.js";
import { leaveFreely } from "../../parts/unsaved.js";

/** @param {{entity: any, tag: string}} props as it is stored */
export function EntityRemoval({ entity, tag }) {
  const [asking, setAsking] = useState(false);
  const removing = useAction(async () => {
    await ask(pathOf(entity.id), { method: "DELETE", tag });
    forgetName(entity.id);
    leaveFreely();
    tellNext(say("watchlist.removed", { name: shown(labelOf(entity)) }));
    go("watchlist");
  });
  const open = () => {
    removing.clear();
    setAsking(true);
  };
  return html`
    <button type="button" class="secondary outline end" onClick=${open}>${say("entity.remove")}</button>
    ${asking && html`
      <${Confirmation}
        title=${say("entity.remove-title", { name: shown(labelOf(entity)) })}
        text=${say("entity.remove-text")}
        yes=${say("entity.remove-yes")}
        doing=${removing}
        close=${() => setAsking(false)}
      />`}
  `;
}
