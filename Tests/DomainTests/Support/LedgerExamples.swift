import Domain

extension Example {
  /// The kinds that are rows of one table.
  static let ledger = [
    Example("ambition-endorsed", #"{"ambition":"gros-b1","team":"zorg","manager":"p-anna2222"}"#),
    Example(
      "benchmark-recorded",
      #"{"source":"monitor","scope":"mbo","indicator":"ict-gebruik","value":-325,"wave":"2025"}"#),
    Example("study-day-held", #"{"title":"Studiedag","college":"west","goals":["west-4","west-5"]}"#),
    Example("workshop-evaluated", #"{"workshop":"west-12","responses":14,"score":425}"#),
    Example("coaching-requested", #"{"person":"p-anna2222","topic":"feedback"}"#),
    Example("exchange-held", #"{"title":"Bezoek","partners":["ROC Oost","Mediaschool"],"participants":22}"#),
    Example(
      "hours-granted",
      #"{"team":"zorg","minutes":84000,"purpose":"scholing","schoolYear":"2024-2025","cause":"cao"}"#),
    Example(
      "hours-spent",
      #"{"person":"p-anna2222","minutes":120,"purpose":"scholing","schoolYear":"2024-2025","cause":"workshop"}"#),
    Example(
      "hours-lapsed",
      #"{"person":"p-anna2222","minutes":120,"purpose":"scholing","schoolYear":"2024-2025","cause":"ziekte"}"#),
    Example(
      "plan-adopted",
      #"{"kind":"college","title":"Jaarplan","scope":"college:west","period":"2024-2025","follows":"west-2"}"#),
    Example("vision-adopted", #"{"team":"zorg","subject":"blended-learning","version":"2"}"#),
    Example("policy-adopted", #"{"policy":"vacatures","subject":"recruitment"}"#),
    Example("policy-translated", #"{"policy":"vacatures","into":"vacaturetekst"}"#),
    Example(
      "goal-set",
      #"{"plan":"west-2","title":"Half op B1","due":"2026-07-31","owner":"p-anna2222","ground":"ambitie","precondition":"time"}"#
    ),
    Example("goal-progressed", #"{"goal":"west-4","percent":40}"#),
    Example("goal-stalled", #"{"goal":"west-4","cause":"rooster"}"#),
    Example("goal-reviewed", #"{"goal":"west-4","outcome":"carried-over","cause":"rooster"}"#),
    Example(
      "experiment-started",
      #"{"kind":"track","person":"p-anna2222","question":"Werkt het?","goal":"west-4"}"#),
    Example("experiment-phase-reached", #"{"experiment":"west-6","phase":"pilot"}"#),
    Example("experiment-shared", #"{"experiment":"west-6","audience":"team","product":"les"}"#),
    Example("tool-listed", #"{"tool":"padlet","title":"Padlet","until":"2026-07-31"}"#),
    Example("tool-withdrawn", #"{"tool":"padlet"}"#),
    Example("toolkit-promoted", #"{"channel":"nieuwsbrief","scope":"college:west"}"#),
    Example("tool-tried", #"{"tool":"padlet","person":"p-anna2222"}"#),
    Example("precondition-rated", #"{"scope":"team:zorg","precondition":"culture","score":4}"#),
    Example("signal-raised", #"{"scope":"college:west","topic":"tijd"}"#),
    Example("decision-taken", #"{"topic":"tijd","signal":"west-8"}"#),
    Example("consent-given", #"{"body":"ondernemingsraad","subject":"meten","scope":"college:west"}"#),
    Example("statement-scored", #"{"person":"p-anna2222","statement":"OW7","score":3,"method":"self"}"#),
    Example(
      "role-performed",
      #"{"person":"p-anna2222","role":"change-agent","layer":"strategic","activity":"adviesgesprek"}"#),
  ]
}
