import Domain
import Wire

/// Turns lines into entries: what was recorded, what became of it, and whether it counts.
struct EntryReader {
  let resolution: Resolution
  /// What people should see, besides what the resolution brought up.
  private(set) var findings: [Finding] = []

  init(_ resolution: Resolution) {
    self.resolution = resolution
  }

  /// What became of a line; the place is where it stands.
  mutating func entry(_ line: Line, at place: Place) throws(StorageError) -> Entry {
    let amendments = resolution.amendments.of(line.id)
    guard let data = line.data, !resolution.erased.contains(line.id) else {
      try checkErasure(of: line, at: place)
      return entry(line, at: place, amendments, .erased)
    }
    guard let kind = EventKind.named(line.type), line.version <= kind.version else {
      return entry(line, at: place, amendments, .unknown, raw: RawObject(JSON(data)))
    }
    // What is about one of several codes of a person would say nothing, read with that known.
    let merged = AmendmentSurvey.keepsCodes(line.type) ? [:] : resolution.substitutes
    let original = kind.read(data)
    let raw = original.contents == nil ? RawObject(JSON(data)) : nil
    guard !amendments.isEmpty || !merged.isEmpty else {
      return entry(
        line, at: place, [], standing(original, line, at: place), contents: original, original: original, raw: raw)
    }
    let amended = Amended(amendments, on: line.on, data: data, identity: kind.identity)
    let reading = amended.data == nil && merged.isEmpty ? original : kind.read(amended.value(of: data), merged: merged)
    findings += amended.ignored.map { ignored in
      Finding(.touchesIdentity(of: line.id), event: ignored.key.id, place: resolution.places[ignored.key.id])
    }
    let standing = amended.isRetracted ? .retracted : standing(reading, line, at: place)
    return entry(
      line, on: amended.on, at: place, amendments, standing, contents: reading, original: original, raw: raw)
  }

  /// Data are gone only because an erasure says so, and are gone once it does.
  private mutating func checkErasure(of line: Line, at place: Place) throws(StorageError) {
    if line.data != nil {
      findings.append(Finding(.unfinishedErasure, event: line.id, place: place))
    } else if !resolution.erased.contains(line.id) {
      throw .damaged(
        Damage(
          file: place.file, line: place.line, column: line.parts.head.count + 1, event: line.id, fact: .erasedSilently))
    }
  }

  private mutating func standing(_ reading: DataReading, _ line: Line, at place: Place) -> Entry.Standing {
    if !reading.unknown.isEmpty {
      findings.append(Finding(.unknownFields(reading.unknown), event: line.id, place: place))
    }
    guard reading.contents != nil else {
      findings.append(Finding(.unreadable(reading.problems), event: line.id, place: place))
      return .unreadable(reading.problems)
    }
    return AmendmentSurvey.amendingKinds.contains(line.type) ? .amendment : .counts
  }

  private func entry(
    _ line: Line, on: Day? = nil, at place: Place, _ amendments: [Amendment], _ standing: Entry.Standing,
    contents: DataReading? = nil, original: DataReading? = nil, raw: RawObject? = nil
  ) -> Entry {
    Entry(
      key: line.key, type: line.type, version: line.version, on: on ?? line.on, recordedOn: line.on,
      by: resolution.merges.person(line.by), contents: contents?.contents, original: original?.contents, raw: raw,
      standing: standing, amendments: amendments, place: place)
  }
}
