package org.isolog.ui.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.isolog.core.IsologException;
import org.isolog.investigation.ImportSources;
import org.isolog.investigation.ImportSources.WebAddress;

/** What is chosen besides files and folders: addresses, and the passwords of archives. In memory only. Used on the FX thread. */
public final class ExtraSources {
    private final ObservableList<WebAddress> addresses = FXCollections.observableArrayList();
    private final ObservableList<WebAddress> shownAddresses = FXCollections.unmodifiableObservableList(addresses);
    private final ObservableList<String> locked = FXCollections.observableArrayList();
    private final ObservableList<String> shownLocked = FXCollections.unmodifiableObservableList(locked);
    private final List<String> passwords = new ArrayList<>();

    public ObservableList<WebAddress> addresses() {
        return shownAddresses;
    }

    /** Paths of the archives that none of the passwords opens. */
    public ObservableList<String> locked() {
        return shownLocked;
    }

    /**
     * Adds an address.
     *
     * @param headers each {@code Name: value} on a line of its own
     * @param token   sent as a bearer token; blank for none
     * @throws IsologException if address or headers cannot be read
     */
    void add(String url, String headers, String token) {
        List<String> sent = new ArrayList<>(headers.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
        if (!token.isBlank()) {
            sent.add("Authorization: Bearer " + token.strip());
        }
        WebAddress address = new WebAddress(url, sent);
        if (!address.shown().isEmpty()) {
            addresses.add(address);
        }
    }

    void remove(WebAddress address) {
        addresses.remove(address);
    }

    void addPassword(String password) {
        passwords.add(password);
    }

    void showLocked(List<String> archives) {
        locked.setAll(archives);
    }

    ImportSources with(List<Path> paths) {
        return new ImportSources(paths, addresses, passwords);
    }
}
