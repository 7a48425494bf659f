/** Draws the console: the page that the address names, or the way in. */
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ask } from "./api.js";
import { html } from "./html.js";
import { AlertPage } from "./pages/alerts/alert.js";
import { AlertsPage } from "./pages/alerts/alerts.js";
import { EntityPage, NewEntityPage } from "./pages/watchlist/entity.js";
import { DeliveriesPage } from "./pages/deliveries/deliveries.js";
import { ExplainPage } from "./pages/explain/explain.js";
import { HeldBackPage } from "./pages/held_back.js";
import { SilencesPage } from "./pages/silences/silences.js";
import { SignIn } from "./pages/sign_in.js";
import { NewSubscriptionPage, SubscriptionPage } from "./pages/subscriptions/subscription.js";
import { SubscriptionsPage } from "./pages/subscriptions/subscriptions.js";
import { WatchlistPage } from "./pages/watchlist/watchlist.js";
import { Frame } from "./parts/frame.js";
import { ProblemNote } from "./parts/problem.js";
import { Reader } from "./parts/reader.js";
import { mayLeave } from "./parts/unsaved.js";
import { here } from "./router.js";
import { chooseLanguage, forgetKey, keepKey, keptKey, keyFromAddress } from "./session.js";
import { say, speak, spoken } from "./words.js";

const PAGES = {
  alerts: ({ id, query }) => (id === null ? html`<${AlertsPage} query=${query} />` : html`<${AlertPage} key=${id} id=${id} />`),
  watchlist: ({ id, query }) => {
    if (id !== null) return html`<${EntityPage} key=${id} id=${id} />`;
    return query.has("new") ? html`<${NewEntityPage} query=${query} />` : html`<${WatchlistPage} query=${query} />`;
  },
  subscriptions: ({ id, query }) => {
    if (id !== null) return html`<${SubscriptionPage} key=${id} id=${id} />`;
    return query.has("new") ? html`<${NewSubscriptionPage} key=${query.get("entity")} entity=${query.get("entity")} />` : html`<${SubscriptionsPage} query=${query} />`;
  },
  silences: ({ id, query }) => html`<${SilencesPage} id=${id} query=${query} />`,
  "held-back": ({ query }) => html`<${HeldBackPage} query=${query} />`,
  deliveries: () => html`<${DeliveriesPage} />`,
  explain: ({ query }) => html`<${ExplainPage} key=${query.toString()} query=${query} />`,
};

function Console() {
  const [language, setLanguage] = useState(spoken());
  const [place, setPlace] = useState(here());
  const [key, setKey] = useState(keptKey());
  const [reader, setReader] = useState(null);
  const [problem, setProblem] = useState(null);

  const leave = (why) => {
    forgetKey();
    setReader(null);
    setKey(null);
    setProblem(why);
  };
  const enter = (given) => {
    setReader(null);
    keepKey(given);
    setKey(given);
  };
  const turn = () => {
    if (!mayLeave()) return;
    const other = language === "ar" ? "en" : "ar";
    chooseLanguage(other);
    speak(other);
    setLanguage(other);
  };
  const whoIsIt = () => {
    // Of somebody who has just been led out, it stays to be told why.
    if (key === null) return;
    setProblem(null);
    ask("me").then(({ value }) => setReader(value), (wrong) => wrong.status !== 401 && setProblem(wrong));
  };

  const arrive = () => {
    const given = keyFromAddress();
    if (given !== null) enter(given);
    setPlace(here());
    // Whoever reads with the ears is where the new page begins; the link that led there is gone.
    document.getElementById("page")?.focus();
  };

  useEffect(() => listening("hashchange", arrive), []);
  useEffect(() => listening("rasid:unknown-key", () => leave("again")), []);
  useEffect(whoIsIt, [key]);

  if (key === null) return html`<${SignIn} key=${language} again=${problem === "again"} enter=${enter} turn=${turn} />`;
  if (reader === null) {
    return html`<main class="container" aria-busy=${problem === null}>
      ${problem && html`<${ProblemNote} problem=${problem} again=${whoIsIt} />`}
    </main>`;
  }
  return html`
    <${Reader.Provider} value=${reader}>
      <${Frame} key=${language} page=${place.page} turn=${turn} leave=${() => mayLeave() && leave(null)}>
        ${PAGES[place.page]?.(place) ?? html`<h1>${say("nothing-here")}</h1>`}
      <//>
    <//>
  `;
}

function listening(event, heard) {
  window.addEventListener(event, heard);
  return () => window.removeEventListener(event, heard);
}

const given = keyFromAddress();
if (given !== null) keepKey(given);
speak(spoken());
render(html`<${Console} />`, document.getElementById("console"));
