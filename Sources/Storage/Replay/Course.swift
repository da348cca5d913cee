import Domain

/// The files of all writers as they stood at one moment.
struct Listing {
  var files: [WriterFiles] = []
  /// The names in the log that are none of ours.
  var findings: [Finding]

  /// The number of the last event of each writer.
  var lastNumbers: [Writer: Int] {
    get throws(StorageError) {
      var numbers: [Writer: Int] = [:]
      for files in files { numbers[files.writer] = try files.tip?.number }
      return numbers
    }
  }
}

/// What a read goes through, after its first pass: the lines of every writer from some place on.
struct Course {
  let listing: Listing
  let stretches: [Stretch]
  /// What changes how the lines are read.
  let survey: AmendmentSurvey
  /// What was folded of the lines before, which nothing behind them touches.
  let base: SnapshotRecord?
  /// How threads share the work, and the pieces of which each does some.
  let cutting: Cutting
  let pieces: [Stretch]

  /// Everything that the files hold.
  init(
    _ listing: Listing, _ knownAt: KnownAt = .everything, _ cutting: Cutting = .ofMachine
  ) throws(StorageError) {
    stretches = listing.files.map { Stretch($0) }
    self.listing = listing
    self.cutting = cutting
    base = nil
    pieces = cutting.pieces(of: stretches)
    survey = try AmendmentSurvey(of: stretches, knownAt, cutting, pieces)
  }

  /// What the files hold behind a snapshot.
  init(_ listing: Listing, behind base: SnapshotRecord, _ cutting: Cutting = .ofMachine) throws(SnapshotFlaw) {
    try base.fit(listing.files)
    self.listing = listing
    self.base = base
    self.cutting = cutting
    stretches = listing.files.map { Stretch($0, from: base.reach(of: $0.writer)?.end) }
    pieces = cutting.pieces(of: stretches)
    let last: [Writer: Int]
    do throws(StorageError) {
      survey = try AmendmentSurvey(of: stretches, .everything, cutting, pieces)
      last = try listing.lastNumbers
    } catch {
      // A read of everything will say what is wrong.
      throw .unreadableBeyond
    }
    try base.isUntouched(by: survey, through: last)
  }
}
