/** One delivery that was given up, and the way to try it again. */
import { useEffect, useRef } from "preact/hooks";
import { ask } from "../../api.js";
import { html } from "../../html.js";
import { address } from "../../router.js";
import { say, sayTerm } from "../../words.js";
import { useAction } from "../../parts/asking.js";
import { ProblemNote } from "../../parts/problem.js";
import { useReader } from "../../parts/reader.js";
import { mayChangeIt, SubscriptionName } from "../../parts/subscriptions.js";
import { Said } from "../../parts/text.js";
import { Told } from "../../parts/told.js";
import { When } from "../../parts/when.js";

const MOST_LINKED = 10;

/** @param {{item: {entry: string, letter: any}, known: Map<string, any>}} props */
export function Undelivered({ item, known }) {
  const { delivery, alerts, at } = item.letter;
  const rows = [
    ["deliveries.to", html`${sayTerm("channel", delivery.channel.kind)}: <${Said} text=${addressOf(delivery.channel)} />`],
    ["deliveries.error", html`<${Told} text=${item.letter.reason} said=${item.letter} />`],
    ["deliveries.alerts", html`<${Contents} delivery=${delivery} alerts=${alerts} />`],
  ];
  return html`
    <article class="entry">
      <header>
        <h3><${SubscriptionName} id=${delivery.subscription} known=${known} /></h3>
        <span>${say("deliveries.attempts", { count: delivery.attempts })}</span>
        <span class="end"><${When} time=${at} /></span>
      </header>
      <dl>${rows.map(([label, value]) => html`<div><dt>${say(label)}</dt><dd>${value}</dd></div>`)}</dl>
      ${mayChangeIt(useReader(), delivery.subscription, known) && html`<${Resend} entry=${item.entry} />`}
    </article>
  `;
}

function Contents({ delivery, alerts }) {
  if (delivery.test) return say("deliveries.only-test");
  if (delivery.notice) {
    return html`${say("deliveries.notice")} <${Told} text=${delivery.notice} said=${delivery.notice_told ?? {}} />`;
  }
  const further = alerts.length - MOST_LINKED;
  return html`
    <span class="links">
      ${alerts.slice(0, MOST_LINKED).map((id, place) => html`<a href=${address("alerts", id)}>${say("deliveries.alert", { number: place + 1 })}</a>`)}
      ${further > 0 && say("deliveries.more", { count: further })}
    </span>`;
}

function Resend({ entry }) {
  const told = useRef(null);
  const sending = useAction(async () => {
    try {
      await ask(`undelivered/${entry}/resend`, { method: "POST" });
      return "sent";
    } catch (problem) {
      // It leaves the list when it is sent again, by whomever.
      if (problem.status !== 404) throw problem;
      return "gone";
    }
  });
  useEffect(() => sending.done && told.current.focus(), [sending.done]);
  return html`
    <div role="status" ref=${told} tabindex="-1">${sending.done && say(`deliveries.${sending.done}`)}</div>
    <${ProblemNote} problem=${sending.problem} />
    ${!sending.done && html`
      <button type="button" class="secondary" disabled=${sending.busy} aria-busy=${sending.busy} onClick=${() => sending.run()}>${say("deliveries.resend")}</button>`}
  `;
}

/** Return where a channel leads, for people; of Apprise, the name of the secret that holds it. */
const addressOf = (channel) => (channel.kind === "email" ? channel.recipients.join(", ") : channel.url);
