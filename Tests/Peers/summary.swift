// swift-format-ignore-file: NeverForceUnwrap
// The summary of README.md in Swift as most would write it: Foundation's JSONDecoder, a line at a time, and a
// trap where a log is not as it should be.
import Foundation

struct Line: Decodable {
  let id: String
  let type: String
  let on: String
  let data: Fields
}

struct Fields: Decodable {
  let person: String?
  let team: String?
  let function: String?
  let method: String?
  let level: String?
  let areas: [String: String]?
  let scores: [String: Int]?
  let workshop: String?
  let coaching: String?
  let minutes: Int?
  let step: String?
  let steps: [Step]?
  let outcome: String?
  let event: String?
  let on: String?
  let data: Correction?
}

struct Step: Decodable {
  let step: String
}

struct Correction: Decodable {
  let level: String?
}

struct Colleague {
  var team: String
  var teaches: Bool
  var joined: String
  var isIn = true
}

struct Measurement {
  let id: String
  let on: String
  let person: String
  let rank: Int
  let level: Int
}

let levels = ["A1", "A2", "B1", "B2", "C1", "C2"]
let tables = [3: [3, 5, 7, 9, 11], 4: [4, 7, 10, 13, 15], 5: [5, 8, 12, 16, 19]]
let areas = [4, 3, 4, 3, 3, 5].map { ($0, tables[$0]!) }

func level(of data: Fields) -> Int {
  if let level = data.level { return levels.firstIndex(of: level)! }
  if let areas = data.areas { return areas.values.map { levels.firstIndex(of: $0)! }.sorted()[2] }
  return areas.enumerated().map { index, area in
    let sum = (1...area.0).reduce(0) { $0 + data.scores!["\(index + 1).\($1)"]! }
    return area.1.count { sum > $0 }
  }.sorted()[2]
}

func yearBefore(_ day: String) -> String {
  "\(Int(day.prefix(4))! - 1)" + (day.hasSuffix("-02-29") ? "-02-28" : String(day.dropFirst(4)))
}

func schoolYear(_ day: String) -> Int { Int(day.prefix(4))! - (day.dropFirst(5).prefix(2) < "08" ? 1 : 0) }

let asOf = CommandLine.arguments[1]
var measured: [Measurement] = []
var attended: [(id: String, session: String, person: String, minutes: Int?)] = []
var coached: [(session: String, person: String)] = []
var corrected: [String: Fields] = [:]
var retracted: Set<String> = []
var merged: Set<String> = []
var staff: [String: Colleague] = [:]
var teams: [String] = []
var steps: [String] = []
var programme: [String] = []
var canvas: [String: [String: String]] = [:]
var starts: Set<String> = []
var done: [String: Set<String>] = [:]
var paused: [String: Bool] = [:]
var ended: [String: String] = [:]
var workshops: [String: (year: Int, minutes: Int)] = [:]
var coachings: [String: (year: Int, minutes: Int)] = [:]

func take(_ line: Line) {
  let data = line.data
  switch line.type {
  case "event-corrected": corrected[data.event!] = data
  case "event-retracted": retracted.insert(data.event!)
  case "person-merged": merged.insert(data.person!)
  case "level-measured":
    let rank = data.method == "self" ? 2 : data.method == "peer" ? 1 : 0
    measured.append(Measurement(id: line.id, on: line.on, person: data.person!, rank: rank, level: level(of: data)))
  case "workshop-attended": attended.append((line.id, data.workshop!, data.person!, data.minutes))
  case "coaching-attended": coached.append((data.coaching!, data.person!))
  case _ where line.on > asOf: break
  case "workshop-held": workshops[line.id] = (schoolYear(line.on), data.minutes!)
  case "coaching-held": coachings[line.id] = (schoolYear(line.on), data.minutes!)
  case "person-joined":
    staff[data.person!] = Colleague(
      team: data.team!, teaches: data.function == "docent" || data.function == "instructeur", joined: line.on)
  case "person-moved": staff[data.person!]!.team = data.team!
  case "person-left": staff[data.person!]!.isIn = false
  case "team-formed": teams.append(data.team!)
  case "adoption-route-adopted": steps = data.steps!.map(\.step)
  case "canvas-step-started", "canvas-step-completed", "canvas-step-reopened", "canvas-step-skipped":
    canvas[data.team!, default: [:]][data.step!] = String(line.type.dropFirst(12))
  case "onboarding-programme-adopted": programme = data.steps!.map(\.step)
  case "onboarding-started": starts.insert(data.person!)
  case "onboarding-step-completed": done[data.person!, default: []].insert(data.step!)
  case "onboarding-paused": paused[data.person!] = true
  case "onboarding-resumed": paused[data.person!] = false
  case "onboarding-ended": ended[data.person!] = data.outcome!
  default: break
  }
}

let decoder = JSONDecoder()
for path in CommandLine.arguments.dropFirst(2) {
  let bytes = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
  for line in bytes.split(separator: 0x0A) { take(try decoder.decode(Line.self, from: line)) }
}

struct Best {
  var isValid: Bool
  var rank: Int
  var on: String
  var level: Int
}

let oldestValid = yearBefore(asOf)
var best: [String: Best] = [:]
for measurement in measured where !retracted.contains(measurement.id) {
  let correction = corrected[measurement.id]
  let on = correction?.on ?? measurement.on
  guard on <= asOf else { continue }
  let level = correction?.data?.level.map { levels.firstIndex(of: $0)! } ?? measurement.level
  let next = Best(isValid: on >= oldestValid, rank: measurement.rank, on: on, level: level)
  if let now = best[measurement.person] {
    let wins =
      now.isValid != next.isValid
      ? next.isValid : next.isValid && now.rank != next.rank ? next.rank < now.rank : next.on >= now.on
    guard wins else { continue }
  }
  best[measurement.person] = next
}

var rows = Dictionary(uniqueKeysWithValues: teams.map { ($0, [Int](repeating: 0, count: 9)) })
for (person, colleague) in staff where colleague.isIn && colleague.teaches && !merged.contains(person) {
  rows[colleague.team]![0] += 1
  guard let level = best[person] else { continue }
  rows[colleague.team]![1] += 1
  rows[colleague.team]![2 + level.level] += 1
  if !level.isValid { rows[colleague.team]![8] += 1 }
}

var output = ["as-of \(asOf)"]
let sorted = teams.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
for team in sorted { output.append("team \(team) " + rows[team]!.map(String.init).joined(separator: " ")) }
for team in sorted {
  output.append("canvas \(team) " + steps.map { canvas[team]?[$0] ?? "open" }.joined(separator: " "))
}

var counts: [String: (people: Int, done: Int)] = [:]
for person in starts {
  let steps = done[person]?.count ?? 0
  let status =
    ended[person] ?? (steps == programme.count ? "completed" : paused[person] == true ? "paused" : "in-progress")
  counts[status, default: (0, 0)].people += 1
  counts[status, default: (0, 0)].done += steps
}
for (person, colleague) in staff where colleague.isIn && colleague.joined >= oldestValid {
  if !starts.contains(person), !merged.contains(person) { counts["not-started", default: (0, 0)].people += 1 }
}
for status in ["not-started", "in-progress", "paused", "completed", "stopped"] {
  let (people, done) = counts[status] ?? (0, 0)
  output.append("onboarding \(status) \(people) \(done)")
}

for year in schoolYear(asOf) - 2...schoolYear(asOf) {
  let held = workshops.values.filter { $0.year == year }
  let there = attended.filter { workshops[$0.session]?.year == year && !retracted.contains($0.id) }
  let stayed = there.reduce(0) { $0 + ($1.minutes ?? workshops[$1.session]!.minutes) }
  output.append(
    "workshops \(year)-\(year + 1) \(held.count) \(there.count) \(Set(there.map(\.person)).count) "
      + "\(held.reduce(0) { $0 + $1.minutes }) \(stayed)")
  let sessions = coachings.values.filter { $0.year == year }
  let people = coached.filter { coachings[$0.session]?.year == year }.map(\.person)
  output.append(
    "coaching \(year)-\(year + 1) \(sessions.count) \(people.count) \(Set(people).count) "
      + "\(sessions.reduce(0) { $0 + $1.minutes })")
}
print(output.joined(separator: "\n"))
