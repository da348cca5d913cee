import Domain
import Testing

/// One event of a kind as it is written, with every field that it can have.
struct Example: CustomTestStringConvertible {
  let type: EventType
  let json: String

  var testDescription: String { type.description }

  init(_ type: EventType, _ json: String) {
    self.type = type
    self.json = json
  }

  static let all = organisation + framework + activity + learning + ledger + log

  private static let organisation = [
    Example("college-opened", #"{"college":"west","name":"West","institution":"ROC","sector":"zorg"}"#),
    Example("team-formed", #"{"team":"zorg","name":"Zorg en welzijn","college":"west","sector":"zorg"}"#),
    Example("team-dissolved", #"{"team":"zorg","into":"welzijn"}"#),
    Example(
      "person-joined",
      #"{"person":"p-anna2222","team":"zorg","function":"docent","background":"side-entrant","fte":80}"#),
    Example("person-moved", #"{"person":"p-anna2222","team":"techniek","function":"instructeur","fte":100}"#),
    Example("person-left", #"{"person":"p-anna2222","reason":"pensioen"}"#),
    Example("person-merged", #"{"person":"p-anna2222","into":"p-bram2222"}"#),
    Example(
      "role-taken",
      #"{"person":"p-anna2222","role":"i-coach","team":"zorg","college":"west","domain":"education","layer":"tactical","minutes":1200}"#
    ),
    Example("role-ended", #"{"person":"p-anna2222","role":"canvas-coach","team":"zorg","college":"west"}"#),
  ]

  private static let framework = [
    Example(
      "level-rule-adopted",
      #"{"rule":{"aggregator":"median","k":3,"ranks":[["peer"],["i-coach","self"]],"validity":18,"areaTable":{"3":[1,2,3,4,5],"4":[2,3,4,5,6],"5":[3,4,5,6,7]},"totalTable":[10,20,30,40,50]},"decision":"west-7"}"#
    ),
    Example(
      "ambition-set",
      #"{"ambition":"gros-b1","scope":"college:west","deadline":"2026-07-31","clauses":[{"level":"B1","atLeast":"share:50"},{"level":"C1","atLeast":"count:1"}],"decision":"west-7"}"#
    ),
    Example("round-opened", #"{"round":"2025-najaar","scope":"team:zorg","until":"2025-12-01"}"#),
    Example("round-closed", #"{"round":"2025-najaar"}"#),
    Example(
      "level-measured",
      #"{"person":"p-anna2222","method":"i-coach","assessor":"p-bram2222","level":"B1","areas":{"professionalEngagement":"A2","facilitatingLearnersDigitalCompetence":"C2"},"scores":{"1.1":0,"3.4":4,"6.5":2},"round":"2025-najaar","framework":"DigCompEdu 2017"}"#
    ),
    Example(
      "team-level-measured",
      #"{"team":"zorg","method":"peer","counts":{"A1":1,"A2":0,"B1":5,"B2":2,"C1":0,"C2":1},"round":"2025-najaar"}"#),
    Example("level-contested", #"{"person":"p-anna2222","event":"west-3","reason":"te laag"}"#),
    Example("contest-settled", #"{"contest":"west-4","outcome":"opnieuw gemeten"}"#),
  ]

  private static let activity = [
    Example(
      "need-recorded",
      #"{"team":"zorg","topic":"Toetsen in Canvas","competences":["4.1","4.3"],"round":"2025-najaar","studyDay":"west-9"}"#
    ),
    Example(
      "workshop-held",
      #"{"title":"Rubrics","minutes":90,"facilitators":["p-anna2222","p-bram2222"],"team":"zorg","college":"west","tools":["canvas"],"competences":["1.1","6.5"],"studyDay":"west-9","series":"Ronde 1","needs":["west-3"]}"#
    ),
    Example("workshop-attended", #"{"workshop":"west-12","person":"p-anna2222","minutes":60}"#),
    Example(
      "coaching-held",
      #"{"coach":"p-anna2222","minutes":45,"team":"zorg","topic":"feedback","tools":["padlet","canvas"],"competences":["2.2"],"request":"west-5","needs":["west-3","anna-4"]}"#
    ),
    Example("coaching-attended", #"{"coaching":"west-12","person":"p-anna2222"}"#),
    Example("help-given", #"{"helper":"p-anna2222","helped":"p-bram2222","topic":"Canvas","minutes":15}"#),
    Example(
      "adoption-route-adopted",
      #"{"route":"canvas","steps":[{"step":"proef","title":"Eerste cursus","proof":"available"},{"step":"team","title":"Heel het team"}]}"#
    ),
    Example("canvas-step-started", #"{"team":"zorg","step":"proef","reason":"nieuw","evidence":"https://x.nl/1"}"#),
    Example("canvas-step-completed", #"{"team":"zorg","step":"proef","reason":"af","evidence":"notulen"}"#),
    Example("canvas-step-reopened", #"{"team":"zorg","step":"proef","reason":"niet af","evidence":"notulen"}"#),
    Example("canvas-step-skipped", #"{"team":"zorg","step":"proef","reason":"niet nodig","evidence":"notulen"}"#),
    Example(
      "canvas-course-observed",
      #"{"team":"zorg","course":"ZORG_25 1A","state":"completed","students":28,"source":"audit"}"#),
  ]

  private static let learning = [
    Example(
      "onboarding-programme-adopted",
      #"{"programme":"start","steps":[{"step":"account","title":"Account","withinDays":14,"area":"digitalResources"},{"step":"les","title":"Eerste les","withinDays":60}]}"#
    ),
    Example("onboarding-started", #"{"person":"p-anna2222","programme":"start"}"#),
    Example("onboarding-paused", #"{"person":"p-anna2222"}"#),
    Example("onboarding-resumed", #"{"person":"p-anna2222"}"#),
    Example("onboarding-step-completed", #"{"person":"p-anna2222","step":"account"}"#),
    Example("onboarding-ended", #"{"person":"p-anna2222","outcome":"stopped","reason":"andere baan"}"#),
    Example("gap-identified", #"{"person":"p-anna2222","area":"assessment","from":"A1","to":"B1"}"#),
    Example(
      "learning-line-adopted",
      #"{"line":"digitaal","version":2,"modules":[{"module":"m1","title":"Basis","areas":["digitalResources","assessment"],"from":"A1","to":"B1","minutes":240}],"decision":"west-7"}"#
    ),
    Example("learning-line-staged", #"{"line":"digitaal","stage":"offered"}"#),
    Example(
      "development-agreed",
      #"{"person":"p-anna2222","kind":"plan","line":"digitaal","target":"B2","due":"2026-07-01","wishes":["assessment"],"strengths":["digitalResources","teachingAndLearning"]}"#
    ),
    Example("module-assigned", #"{"person":"p-anna2222","module":"m1","needs":["west-3"]}"#),
    Example("module-completed", #"{"person":"p-anna2222","module":"m1","minutes":200}"#),
    Example("exemption-granted", #"{"person":"p-anna2222","module":"m1","reason":"diploma"}"#),
    Example("agreement-ended", #"{"person":"p-anna2222","line":"digitaal","outcome":"vertrokken"}"#),
  ]

  private static let log = [
    Example(
      "event-corrected", #"{"event":"west-1","data":{"level":"B2","round":null},"on":"2025-11-03","reason":"typefout"}"#
    ),
    Example("event-retracted", #"{"event":"west-1","reason":"verkeerde persoon"}"#),
    Example("event-reinstated", #"{"event":"west-1","reason":"toch goed"}"#),
    Example("event-erased", #"{"event":"west-1","ground":"verzoek"}"#),
    Example("person-forgotten", #"{"person":"p-anna2222","ground":"verzoek"}"#),
    Example(
      "report-issued",
      #"{"period":"2024-2025","college":"west","asOf":"2025-07-31","frontier":{"anna":{"number":7,"hash":"H4Aj7_2EGxKOZKmSWJldui4-3-6RvA9Fv6opwhkcuQs"},"west":{"number":1042,"hash":"I_aLD5KM_xokIvsFkhCSyiVhwLi1C9VX92jtVEhzvgc"}},"sha256":"5e0f","language":"nl"}"#
    ),
  ]
}
