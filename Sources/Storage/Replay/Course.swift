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

  /// Everything that the files hold.
  init(_ listing: Listing, _ knownAt: KnownAt = .everything) throws(StorageError) {
    stretches = listing.files.map { Stretch($0) }
    self.listing = listing
    base = nil
    survey = try Course.survey(stretches, knownAt)
  }

  /// What the files hold behind a snapshot.
  init(_ listing: Listing, behind base: SnapshotRecord) throws(SnapshotFlaw) {
    try base.fit(listing.files)
    self.listing = listing
    self.base = base
    stretches = listing.files.map { Stretch($0, from: base.reach(of: $0.writer)?.end) }
    let last: [Writer: Int]
    do throws(StorageError) {
      survey = try Course.survey(stretches, .everything)
      last = try listing.lastNumbers
    } catch {
      // A read of everything will say what is wrong.
      throw .unreadableBeyond
    }
    try base.isUntouched(by: survey, through: last)
  }

  private static func survey(_ stretches: [Stretch], _ knownAt: KnownAt) throws(StorageError) -> AmendmentSurvey {
    var survey = AmendmentSurvey()
    for stretch in stretches {
      let writer = stretch.files.writer
      try survey.read(stretch, Admission(knownAt, of: writer), head: knownAt.frontier?.heads[writer])
    }
    return survey
  }
}
