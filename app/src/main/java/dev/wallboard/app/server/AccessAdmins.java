package dev.wallboard.app.server;

import dev.wallboard.api.access.MasterKey;
import dev.wallboard.store.EmbeddedStore;
import dev.wallboard.store.StoreInUse;
import dev.wallboard.store.StoreTrouble;
import java.nio.file.Files;

/** Finds who has a data folder: nobody, and then it is opened, or a server, which is asked. */
final class AccessAdmins {

  private AccessAdmins() {}

  static AccessAdmin open(ServerSettings settings) throws AdminFailed {
    DataFolder folder = new DataFolder(settings.data());
    if (!Files.isDirectory(folder.store())) {
      throw new AdminFailed(
          "there is no data of a server in %s: start it once (wallboard serve --data %s), or name another folder (--data, --config)"
              .formatted(folder.path(), folder.path()));
    }
    try {
      return kept(EmbeddedStore.open(folder.store(), settings.store()), folder, settings);
    } catch (StoreInUse running) {
      return running(folder, settings);
    } catch (StoreTrouble trouble) {
      throw new AdminFailed(String.valueOf(trouble.getMessage()), trouble);
    }
  }

  private static AccessAdmin kept(EmbeddedStore store, DataFolder folder, ServerSettings settings)
      throws AdminFailed {
    try {
      return Access.books(folder, settings.access(), store.records(), store::close);
    } catch (CannotStart e) {
      store.close();
      throw new AdminFailed(String.valueOf(e.getMessage()), e);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static AccessAdmin running(DataFolder folder, ServerSettings settings)
      throws AdminFailed {
    Whereabouts server =
        Whereabouts.read(folder)
            .orElseThrow(
                () ->
                    new AdminFailed(
                        "a process has %s open and has not said where it listens; try again in a moment"
                            .formatted(folder.path())));
    try {
      MasterKey key =
          new MasterKeys(folder.path(), settings.access(), Access::secretBytes)
              .present()
              .orElseThrow(
                  () ->
                      new AdminFailed(
                          "the server at %s is asked in the name of its master key, which is not found here: give its configuration (--config), or WALLBOARD_MASTER_KEY"
                              .formatted(server.url())));
      return new RunningAccess(server, key.operatorToken());
    } catch (CannotStart e) {
      throw new AdminFailed(String.valueOf(e.getMessage()), e);
    }
  }
}
