// What every page of the house needs: elements without markup in strings, and answers or a reason.
"use strict";

const SVG = "http://www.w3.org/2000/svg";

const at = (name) => document.getElementById(name);

const element = (name, text, className) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
};

const shape = (name, className, attributes) => {
  const made = document.createElementNS(SVG, name);
  made.setAttribute("class", className);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

const ask = async (path, request = {}) => {
  const answer = await fetch(path, { ...request, headers: { Accept: "application/json", ...request.headers } });
  const body = answer.status === 204 ? {} : await answer.json();
  if (!answer.ok) {
    throw Object.assign(new Error(body.detail || body.title || String(answer.status)), { status: answer.status });
  }
  return body;
};

const read = (path, headers) => ask(path, { headers });

const send = (path, body, headers) =>
  ask(path, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json", ...headers } });

const complain = (id) => (error) => {
  document.getElementById(id).textContent = `Not to be had just now: ${error.message}`;
};

// Of who logged in in this tab, where pages need it.
const bearer = () => ({ Authorization: `Bearer ${sessionStorage.getItem("token")}` });

const key = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
