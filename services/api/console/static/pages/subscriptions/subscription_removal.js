/** Ends a subscription, after a question. */
import { useState } from "preact/hooks";
import { ask } from "../../api.js";
import { html } from "../../html.js";
import { go } from "../../router.js";
import { say } from "../../words.js";
import { useAction } from "../../parts/asking.js";
import { Confirmation } from "../../parts/confirmation.js";
import { draftOf, isOfAnEntity, newSubscription, recordOf } from "./subscription_draft.js";
import { pathOfSubscription } from "./subscription_saving.js";
import { leaveFreely } from "../../parts/unsaved.js";

/**
 * @param {object} props
 * @param {object} props.record as it is stored
 * @param {string} props.tag its ETag
 */
export function SubscriptionRemoval({ record, tag }) {
  const [asks, setAsks] = useState(false);
  const removing = useAction(async () => {
    await ask(pathOfSubscription(record.id), { method: "DELETE", tag });
    leaveFreely();
    go("subscriptions");
  });
  const own = isOfAnEntity(record.id);
  if (own && isAsItWas(record)) return html`<p><small>${say("removal.as-it-was")}</small></p>`;
  const close = () => {
    setAsks(false);
    removing.clear();
  };
  return html`
    <section>
      <button type="button" class="secondary outline" onClick=${() => setAsks(true)}>${say(own ? "removal.own" : "removal")}</button>
      ${asks && html`<${Confirmation}
        title=${say(own ? "removal.own-question" : "removal.question", { name: record.name })}
        text=${say(own ? "removal.own-means" : "removal.means")}
        yes=${say(own ? "removal.own" : "remove")}
        doing=${removing}
        close=${close}
      />`}
    </section>
  `;
}

/** Say whether an entity's own subscription asks for what it does without being stored. */
function isAsItWas(record) {
  const { id, name, version } = record;
  const plain = { ...newSubscription(null, record.entities), id, name, version, time_zone: "UTC", language: "en" };
  const [one, other] = [record, plain].map((made) => Object.entries(recordOf(draftOf(made))).toSorted());
  return JSON.stringify(one) === JSON.stringify(other) && record.entities.length === 1;
}
