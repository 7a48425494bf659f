/** The test button: do messages arrive? */
import { useEffect, useRef } from "preact/hooks";
import { ask, onceKey } from "../../api.js";
import { html } from "../../html.js";
import { say, sayTerm } from "../../words.js";
import { useAction } from "../../parts/asking.js";
import { ProblemNote } from "../../parts/problem.js";
import { addressOf } from "./subscription_summary.js";
import { pathOfSubscription } from "./subscription_saving.js";
import { Said } from "../../parts/text.js";
import { Told } from "../../parts/told.js";

/**
 * @param {object} props
 * @param {object} props.record as it is stored
 * @param {boolean} props.dirty whether the form holds something else
 */
export function SubscriptionTest({ record, dirty }) {
  const outcome = useRef(null);
  const testing = useAction(() =>
    ask(`${pathOfSubscription(record.id)}/test`, { method: "POST", once: onceKey() }).then(({ value }) => value),
  );
  useEffect(() => {
    if (testing.done || testing.problem) outcome.current.focus();
  }, [testing.done, testing.problem]);
  if (record.channels.length === 0) return null;
  return html`
    <section>
      <h2>${say("test")}</h2>
      <p>${say("test.help")} ${dirty && say("test.unsaved")}</p>
      <button type="button" class="secondary" disabled=${testing.busy} aria-busy=${testing.busy} onClick=${() => testing.run()}>${say("test.send")}</button>
      <div ref=${outcome} role="status" tabindex="-1" class="outcome">
        <${ProblemNote} problem=${testing.problem} />
        ${testing.done && html`<ul>${testing.done.channels.map((one) => html`<${Outcome} ...${one} />`)}</ul>`}
      </div>
    </section>
  `;
}

const Outcome = ({ channel, arrived, error, ...said }) => html`
  <li>
    ${sayTerm("channel", channel.kind)} <${Said} text=${addressOf(channel)} />:${" "}
    ${arrived ? html`<strong class="good">${say("test.arrived")}</strong>` : html`<strong class="wrong">${say("test.failed")}</strong>${" "}<${Told} text=${error} said=${said} />`}
  </li>
`;
