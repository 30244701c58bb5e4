// The landing page: how the house is, and what is being traded. No framework, no build.
"use strict";

const element = (name, text, className) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
};

const read = async (path) => {
  const answer = await fetch(path, { headers: { Accept: "application/json" } });
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.detail || answer.status);
  return body;
};

const showStatus = async () => {
  const status = document.getElementById("status");
  const picture = await read("health/dependencies");
  status.classList.add(picture.status);
  status.textContent = picture.dependencies.map((one) => `${one.name} ${one.status}`).join(" · ");
};

const card = (market) => {
  const item = element("li");
  item.append(element("h3", market.title));
  const outcomes = element("ol");
  for (const outcome of market.outcomes.slice(0, 4)) {
    const line = element("li");
    line.append(element("span", outcome.label ?? outcome));
    outcomes.append(line);
  }
  const closes = new Date(market.close_time ?? market.closes_at);
  item.append(outcomes, element("small", `${market.status} · closes ${closes.toLocaleString()}`));
  return item;
};

const showMarkets = async () => {
  const list = document.getElementById("markets");
  const page = await read("api/v1/markets?limit=12");
  list.replaceChildren(...page.items.map(card));
  if (page.items.length === 0) list.append(element("li", "No market yet.", "quiet"));
};

const complain = (id) => (error) => {
  document.getElementById(id).textContent = `Not to be had just now: ${error.message}`;
};

showStatus().catch(complain("status"));
showMarkets().catch(complain("markets"));
