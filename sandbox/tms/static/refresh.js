// Lists follow what happens: every three seconds the page's content is fetched anew, the person's place in it kept.
setInterval(async () => {
  if (document.hidden || !getSelection().isCollapsed || someoneWrites()) return;
  try {
    const answer = await fetch(location.href);
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.querySelector("main").replaceWith(page.querySelector("main"));
  } catch {
    // The TMS has stopped: what is shown stays.
  }
}, 3000);

// A form in which somebody has begun to write is left alone.
function someoneWrites() {
  const fields = [...document.querySelectorAll("main input, main textarea")];
  return fields.some((field) => field === document.activeElement || field.value !== field.defaultValue);
}

document.getElementById("staff").addEventListener("change", (event) => event.target.form.submit());
