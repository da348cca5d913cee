import Domain
import Testing

@Suite struct `The amount of a clause` {
  private func read(_ text: String) -> Clause.Amount? { Clause.Amount(text) }

  @Test(arguments: ["share:0", "share:50", "share:100", "count:0", "count:2", "count:100000"])
  func `is a share or a count`(_ text: String) {
    #expect(read(text)?.description == text)
  }

  @Test(arguments: [
    "", "share", "share:", ":50", "share:101", "share:050", "share:+5", "share:-5", "share:5%", "count:100001",
    "count:2.5",
    "Share:50", "count: 2", "share:50:", "count:٢", "deel:50", "count:00",
  ])
  func `is nothing else`(_ text: String) {
    #expect(read(text) == nil)
  }

  @Test func `needs as many people as a share says, a part of one counting as one`() {
    for members in 0...250 {
      for percent in 0...100 {
        let need = Clause.Amount.share(percent).need(of: members)
        // The smallest number of people that is at least the share.
        #expect(need * 100 >= percent * members && (need == 0 || (need - 1) * 100 < percent * members))
      }
    }
  }

  @Test func `needs a count whatever the size of the team`() {
    #expect(Clause.Amount.count(2).need(of: 1) == 2)
    #expect(Clause.Amount.count(0).need(of: 14) == 0)
  }
}

@Suite struct `A scope` {
  private func read(_ text: String) -> Scope? { Scope(text) }

  @Test func `is a college or a team`() {
    #expect(read("college:west") == .college("west"))
    #expect(read("team:zorg")?.description == "team:zorg")
  }

  @Test(arguments: [
    "", "west", "team:", "team:Zorg", "institution:roc", "team:zorg:x", "team zorg", "Team:zorg", ":zorg",
  ])
  func `is nothing else`(_ text: String) {
    #expect(read(text) == nil)
  }
}

@Suite struct `A frontier` {
  @Test func `is written by writer`() throws {
    let json = #"{"west":{"number":2,"hash":"b"},"anna":{"number":1,"hash":"a"}}"#
    let frontier = try #require(value(json, as: Frontier.self))
    #expect(written(frontier) == #"{"anna":{"number":1,"hash":"a"},"west":{"number":2,"hash":"b"}}"#)
  }

  @Test(arguments: [
    "{}", #"{"West":{"number":1,"hash":"a"}}"#, #"{"west":{"number":0,"hash":"a"}}"#, #"{"west":{"number":1}}"#, "[]",
    #"{"west":{"number":9007199254740992,"hash":"a"}}"#,
  ])
  func `is nothing else`(_ json: String) {
    #expect(value(json, as: Frontier.self) == nil)
  }
}
