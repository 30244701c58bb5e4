// One market: what people think of it, since when, and a counter to take a side at. The token of who
// logs in stays in this tab and goes out in a header, never in a cookie.
"use strict";

const LINES = 8;
const EVERY = 10000;
const OPEN = "ACTIVE";

const id = new URLSearchParams(location.search).get("id") ?? "";
const path = `api/v1/markets/${encodeURIComponent(id)}`;
const percent = (share) => `${Math.round(share * 100)} %`;
const time = (text) => new Date(text).toLocaleString();

let market;
let intent; // the same for as long as the same is meant, so that pressing twice stakes once

const outcomeLine = (outcome) => {
  const line = element("li", undefined, market.outcome === outcome.index ? "won" : "");
  const share = Number(market.pool) > 0 ? Number(outcome.stake) / Number(market.pool) : 0;
  const bar = element("meter");
  bar.value = share;
  line.append(
    element("span", outcome.label),
    bar,
    element("span", Number(market.pool) > 0 ? percent(share) : "–"),
    element("small", `${outcome.stake} ${market.asset}`),
  );
  return line;
};

const facts = () => {
  const parts = [market.status, `${market.volume} ${market.asset} staked in ${market.wagers} wagers`];
  parts.push(`${market.status === OPEN ? "closes" : "closed"} ${time(market.close_time)}`);
  return parts.join(" · ");
};

const showMarket = async () => {
  market = await read(path);
  document.title = `${market.title} · PredictIQ`;
  at("title").textContent = market.title;
  at("facts").textContent = facts();
  at("description").textContent = market.description ?? "";
  at("outcomes").replaceChildren(...market.outcomes.map(outcomeLine));
  at("counter").hidden = market.status !== OPEN;
  if (at("outcome").children.length === 0) {
    at("outcome").append(...market.outcomes.map((one) => new Option(one.label, one.index)));
  }
};

// A probability holds until the next wager, so the lines go in steps.
const steps = (items, outcome, width) => {
  const points = [];
  items.forEach((item, place) => {
    const y = 100 - Number(item.probabilities[outcome]) * 100;
    points.push(`${place},${y}`, `${place + 1},${y}`);
  });
  return points.join(" ") || `0,50 ${width},50`;
};

const showHistory = async () => {
  const history = await read(`${path}/history`);
  const width = Math.max(1, history.items.length);
  const picture = shape("svg", "history", {
    viewBox: `0 0 ${width} 100`,
    preserveAspectRatio: "none",
    role: "img",
    "aria-label": "Probability over time",
  });
  for (const y of [25, 50, 75]) picture.append(shape("line", "grid", { x1: 0, x2: width, y1: y, y2: y }));
  market.outcomes.slice(0, LINES).forEach((outcome) => {
    picture.append(shape("polyline", `line-${outcome.index}`, { points: steps(history.items, outcome.index, width) }));
  });
  const axis = element("div", undefined, "axis");
  axis.append(element("span", time(history.from)), element("span", "0 to 100 %"), element("span", time(history.to)));
  at("history").replaceChildren(picture, axis);
};

const showTape = async () => {
  const tape = await read(`${path}/wagers?limit=10`);
  at("tape").replaceChildren(
    ...tape.items.map((wager) => {
      const row = element("tr");
      const moved = `${percent(wager.probability_before)} → ${percent(wager.probability_after)}`;
      const label = market.outcomes[wager.outcome].label;
      row.append(element("td", time(wager.at)), element("td", label), element("td", `${wager.amount} ${wager.asset}`));
      row.append(element("td", moved));
      return row;
    }),
  );
  if (tape.items.length === 0) at("tape").append(element("tr", "Nobody has staked yet.", "quiet"));
};

const show = async () => {
  await showMarket();
  await Promise.all([showHistory(), showTape()]);
};

const wish = () => ({ outcome: Number(at("outcome").value), amount: at("amount").value.trim() });

const showQuote = async () => {
  if (!sessionStorage.getItem("token") || at("amount").value.trim() === "") return;
  try {
    const quote = await send(`${path}/quotes`, wish());
    at("quote").textContent =
      `If it wins you get ${quote.payout} ${quote.asset}, as things stand; the fee is ${quote.fee}.` +
      ` It moves from ${percent(quote.probability_before)} to ${percent(quote.probability_after)}.`;
  } catch (refused) {
    at("quote").textContent = refused.message;
  }
};

const showMember = async () => {
  const known = sessionStorage.getItem("token") !== null;
  at("enter").hidden = known;
  at("stake").hidden = !known;
  if (!known) return;
  const balances = await read("api/v1/members/me/balances", bearer());
  const mine = (balances.items ?? balances).find((one) => one.asset === market.asset);
  at("said").textContent = mine ? `You have ${mine.amount} ${mine.asset}.` : `You have no ${market.asset} yet.`;
  await showQuote();
};

const leave = (words) => {
  sessionStorage.removeItem("token");
  at("said").textContent = words;
  showMember();
};

const refused = (error) =>
  error.status === 401 && sessionStorage.getItem("token") ? leave("Please log in again.") : (at("said").textContent = error.message);

at("enter").addEventListener("submit", async (pressed) => {
  pressed.preventDefault();
  const who = { email: at("email").value, password: at("password").value };
  try {
    if (pressed.submitter.value === "join") await send("api/v1/members", who);
    const session = await send("api/v1/auth/login", who);
    sessionStorage.setItem("token", session.access_token);
    await showMember();
  } catch (error) {
    refused(error);
  }
});

at("stake").addEventListener("submit", async (pressed) => {
  pressed.preventDefault();
  intent ??= key();
  at("place").disabled = true;
  try {
    await send(`${path}/wagers`, wish(), { ...bearer(), "Idempotency-Key": intent });
    intent = undefined;
    await show();
    await showMember();
  } catch (error) {
    if (error.status) intent = undefined; // it was answered; without an answer the same is sent again
    refused(error);
  } finally {
    at("place").disabled = false;
  }
});

at("stake").addEventListener("input", () => {
  intent = undefined;
  showQuote();
});
at("leave").addEventListener("click", () => leave("You are logged out here."));

const refresh = () => show().catch(complain("facts"));
refresh().then(() => market && showMember().catch(refused));
setInterval(refresh, EVERY);
