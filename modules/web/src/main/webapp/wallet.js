// Money of one's own: what is in the house, how it comes in and goes out, and whether it was counted.
// On the network at home there is a play wallet beside it, with a faucet.
"use strict";

const EVERY = 3000;
const ME = "api/v1/members/me";

let intent; // the same for as long as the same is meant, so that pressing twice pays once
let proof;

const say = (words) => {
  at("said").textContent = words;
};

const mine = (path) => read(`${ME}/${path}`, bearer());
const tell = (path, body) => send(`${ME}/${path}`, body, bearer());

// Nothing where the house has none of it.
const perhaps = (asked) => asked.catch((error) => (error.status === 401 ? Promise.reject(error) : undefined));

const move = (time, what, amount, asset, state) => {
  const row = element("tr");
  row.append(element("td", new Date(time).toLocaleString()), element("td", what));
  row.append(element("td", `${amount} ${asset}`), element("td", state.toLowerCase()));
  return { time, row };
};

const showCash = async () => {
  const balances = await mine("balances");
  const lines = balances.items.filter((one) => one.account === "cash").map((one) => `${one.amount} ${one.asset}`);
  at("cash").textContent = lines.join(" · ") || "nothing yet";
};

const showPurse = async () => {
  const purse = await perhaps(mine("play-wallet"));
  at("play").hidden = purse === undefined;
  if (purse === undefined) return;
  at("purse").textContent = `${purse.balance} ${purse.asset}`;
  at("address").textContent = purse.address;
  if (at("destination").value === "") at("destination").value = purse.address;
};

const showMoves = async () => {
  const deposits = (await perhaps(mine("deposits?limit=10")))?.items ?? [];
  const withdrawals = (await perhaps(mine("withdrawals?limit=10")))?.items ?? [];
  const moves = deposits.map((one) => move(one.happened_at, "in", one.amount, one.asset, one.state));
  moves.push(...withdrawals.map((one) => move(one.requested_at, "out", one.amount, one.asset, one.state)));
  moves.sort((one, other) => new Date(other.time) - new Date(one.time));
  at("moves").replaceChildren(...moves.map((one) => one.row));
  if (moves.length === 0) at("moves").append(element("tr", "Nothing so far.", "quiet"));
};

const showProof = async () => {
  const found = await perhaps(mine("proof"));
  if (found === undefined || found.digest === proof) return;
  proof = found.digest;
  const leaves = found.leaves.map((leaf) => `${leaf.amount} ${leaf.asset}`).join(" and ") || "nothing";
  at("counted").textContent =
    `Proof ${found.number} of ${new Date(found.taken_at).toLocaleString()} counts ${leaves} as yours.`;
  at("proof").href = URL.createObjectURL(new Blob([JSON.stringify(found)], { type: "application/json" }));
  at("digest").textContent = found.digest;
  at("keep").hidden = false;
};

const showAddress = async () => {
  const to = await tell("deposits");
  at("account").textContent = to.account;
  at("memo").textContent = to.memo;
};

const show = async () => {
  const known = sessionStorage.getItem("token") !== null;
  at("enter").hidden = known;
  at("mine").hidden = !known;
  if (known) await Promise.all([showCash(), showPurse(), showMoves(), showProof()]);
};

const leave = (words) => {
  sessionStorage.removeItem("token");
  say(words);
  show();
};

const refused = (error) =>
  error.status === 401 && sessionStorage.getItem("token") ? leave("Please log in again.") : say(error.message);

// Does what a button is for, once at a time, and shows what became of it.
const doing = (button, work, words) => async (pressed) => {
  pressed.preventDefault();
  at(button).disabled = true;
  try {
    await work();
    say(words);
    await show();
  } catch (error) {
    refused(error);
  } finally {
    at(button).disabled = false;
  }
};

const withdraw = async () => {
  intent ??= key();
  const wish = { asset: "XLM", amount: at("amount").value.trim(), destination: at("destination").value.trim() };
  try {
    await send(`${ME}/withdrawals`, wish, { ...bearer(), "Idempotency-Key": intent });
    intent = undefined;
  } catch (error) {
    if (error.status) intent = undefined; // it was answered; without an answer the same is sent again
    throw error;
  }
};

at("enter").addEventListener("submit", async (pressed) => {
  pressed.preventDefault();
  const who = { email: at("email").value, password: at("password").value };
  try {
    if (pressed.submitter.value === "join") await send("api/v1/members", who);
    const session = await send("api/v1/auth/login", who);
    sessionStorage.setItem("token", session.access_token);
    say("");
    await start();
  } catch (error) {
    refused(error);
  }
});
at("fill").addEventListener("click", doing("fill", () => tell("play-wallet/fill"), "Ten thousand more."));
at("bring").addEventListener(
  "submit",
  doing("pay", () => tell("play-wallet/deposits", { amount: at("deposit").value.trim() }), "Paid; it will be here in a moment."),
);
at("withdraw").addEventListener("submit", doing("send", withdraw, "On its way."));
at("withdraw").addEventListener("input", () => {
  intent = undefined;
});
at("leave").addEventListener("click", () => leave("You are logged out here."));

const start = async () => {
  const chain = await read("api/v1/blockchain/health");
  at("network").textContent =
    chain.network === "off" ? "This house speaks to no network." : `Stellar, ${chain.network}: ${chain.status}`;
  await show();
  if (sessionStorage.getItem("token") && chain.network !== "off") await showAddress();
};

start().catch(refused);
setInterval(() => document.hidden || show().catch(refused), EVERY);
