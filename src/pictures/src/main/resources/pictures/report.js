// Steps through an interleaving. Without this script all of its steps are shown.
for (const figure of document.querySelectorAll(".interleaving")) {
  const rows = [...figure.querySelectorAll("tbody tr")];
  const steps = figure.querySelector(".steps");
  const said = figure.querySelector(".said");
  const [first, back, next, all] = steps.querySelectorAll("button");
  let shown = rows.length; // so many rows; all of them is not a step

  const show = (number) => {
    shown = Math.max(1, Math.min(rows.length, number));
    const whole = number > rows.length;
    rows.forEach((row, i) => {
      row.classList.toggle("later", !whole && i >= shown);
      row.classList.toggle("now", !whole && i === shown - 1);
      row.toggleAttribute("aria-hidden", !whole && i >= shown);
    });
    back.disabled = !whole && shown === 1;
    next.disabled = whole || shown === rows.length;
    said.textContent = whole ? `${rows.length} steps` : rows[shown - 1].dataset.said;
  };
  first.onclick = () => show(1);
  back.onclick = () => show(shown - 1);
  next.onclick = () => show(shown + 1);
  all.onclick = () => show(rows.length + 1);
  steps.hidden = false;
  show(rows.length + 1);
}
