// Reads queries with the parser that Azure's portal uses. In: {folder, tables: {name: columns}, queries: {name: text}} as
// JSON on standard input. Out: {name: [what is wrong with it]}.
const told = JSON.parse(require('fs').readFileSync(0, 'utf8'));
for (const part of ['bridge.min.js', 'Kusto.Language.Bridge.min.js']) {
  require(`${told.folder}/@kusto/language-service-next/${part}`);
}
const { GlobalState, KustoCode, Symbols } = Kusto.Language;
const tables = Object.entries(told.tables).map(([name, columns]) => Symbols.TableSymbol.From(columns).WithName(name));
const globals = GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.$ctor1('insights', tables, false));
const found = {};
for (const [name, text] of Object.entries(told.queries)) {
  const diagnostics = KustoCode.ParseAndAnalyze(text, globals).GetDiagnostics();
  found[name] = [];
  for (let index = 0; index < diagnostics.Count; index++) {
    const each = diagnostics.getItem(index);
    found[name].push(`${each.Message} ${JSON.stringify(text.slice(each.Start, each.Start + 60))}`);
  }
}
console.log(JSON.stringify(found));
