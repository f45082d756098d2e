/** Nouns that are counted and that a lexicon of newspapers does not know, in the singular. */
export const tradeNouns: readonly string[] = list(`
  admin annotation api app backend backlog balancer benchmark blog browser bug bullet callback chatbot checkbox codebase
  config configmap container controller crawler daemon dashboard database dataset datastore dependency developer directory
  dropdown email endpoint engineer enum env executable failover field filesystem firewall folder framework frontend gateway
  glob guideline handler header hook hostname icon identifier ingress instance integration interface iteration keyword
  lambda layout library lifecycle linter login manifest maintainer metric microservice middleware migration mock module
  monorepo namespace node notification packet parameter parser password payload permission pipeline placeholder plugin pod
  podcast popup prefix prerelease proxy query queue readme regex release renderer replica repo repository request resource
  response role rollback router runbook runtime schema script sdk selector sensor server serializer session shard sidecar
  singleton snapshot snippet spec sprint stakeholder subdirectory subnet subset suffix symlink task template tenant test thread
  ticket timeline timeout timestamp token toolkit tooltip tutorial tweet url user username variable version vulnerability
  retry download upload override clone restart rebuild refresh commit rename reload redirect edit install deploy refactor fork hash
  webhook webpage webserver website widget wildcard wireframe workaround workflow workload workshop workspace wrapper`);

/** Verbs that such a lexicon does not know. */
export const tradeVerbs: readonly string[] = list(`
  append architect authenticate backport benchmark blog browse bundle cache clone click compile compress config configure
  containerize crash customize decode decommission decrypt delete denormalize deploy deprecate deserialize download dockerize
  encode encrypt enqueue federate fetch filter format generate hardcode harden import initialize inject install instantiate
  instrument integrate invalidate invoke iterate log merge migrate mock monitor navigate normalize onboard optimize
  orchestrate override overwrite parse patch ping poll preload prioritize prototype provision publish query queue rebase
  rebuild recreate redeploy refactor refresh register render replicate rerender reset resolve restart retrieve retry rewrite
  save scaffold scale scan schedule scroll serialize simulate spawn specify stub subscribe swap sync template test throw toggle
  train transpile trigger troubleshoot tune uninstall unify unload unmount update upgrade upload validate virtualize
  visualize wrap`);

/** Nouns that are not counted, though their plural is about. */
export const massNouns: ReadonlySet<string> = new Set(
  list(`
    access advice automation balance behavior behaviour business capacity care code communication compliance content context coordination
    coverage data debt design development documentation efficiency energy engineering equipment evidence experience
    expertise feedback food form functionality governance growth guidance hardware health help history industry infrastructure
    innovation input insight integrity interest inventory knowledge latency leadership legacy light logic logistics
    machinery maintenance management market material means media memory metadata middleware money movement music need
    ownership paper people performance planning power practice press pressure production progress quality
    research revenue risk safety science security sense series sex software software space species speed staff
    stock storage stress stuff support sync technology testing text throughput time trade traffic training transport travel trust
    truth usage use value volume water weather work youth force return demand sound land air control change
    effort research art love life hair iron stone glass wood wine cost`),
);

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}
