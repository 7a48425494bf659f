/** What did not arrive, and what owners of subscriptions should know about delivery. */
import { html } from "../../html.js";
import { usePages } from "../../parts/asking.js";
import { List } from "../../parts/list.js";
import { useMayChange, useReader } from "../../parts/reader.js";
import { SubscriptionName, useSubscriptions } from "../../parts/subscriptions.js";
import { Told } from "../../parts/told.js";
import { Undelivered } from "./undelivered.js";
import { When } from "../../parts/when.js";
import { say } from "../../words.js";

export function DeliveriesPage() {
  const undelivered = usePages("undelivered", { limit: "50" });
  const notices = usePages("notices", { limit: "50" });
  const { known } = useSubscriptions();
  return html`
    <h1>${say("deliveries")}</h1>
    <p>${say("deliveries.what")} <${Limits} /></p>
    <section>
      <h2>${say("deliveries.given-up")}</h2>
      <${List} pages=${undelivered} none=${say("deliveries.none")}>
        ${(item) => html`<${Undelivered} key=${item.entry} item=${item} known=${known} />`}
      <//>
    </section>
    <section>
      <h2>${say("deliveries.notices")}</h2>
      <${List} pages=${notices} none=${say("deliveries.no-notices")}>
        ${(notice) => html`<${Notice} key=${`${notice.subscription} ${notice.at} ${notice.text}`} notice=${notice} known=${known} />`}
      <//>
    </section>
  `;
}

/** What the reader may not do here. */
function Limits() {
  const mayChange = useMayChange();
  if (useReader().role === "admin") return null;
  return say(mayChange ? "deliveries.not-yours" : "reader-only");
}

const Notice = ({ notice, known }) => html`
  <article class="entry">
    <header>
      <h3><${SubscriptionName} id=${notice.subscription} known=${known} /></h3>
      <span class="end"><${When} time=${notice.at} /></span>
    </header>
    <p><${Told} text=${notice.text} said=${notice} /></p>
  </article>
`;
