# SPDX-FileCopyrightText: 2026 The Facet authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Where things are installed, and the Debian package (cpack -G DEB in a release build folder).

include(GNUInstallDirs)

function(facet_install target)
    set(data ${PROJECT_SOURCE_DIR}/packaging/data)
    install(TARGETS ${target} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    install(FILES ${data}/org.facet.Facet.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${data}/org.facet.Facet.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES ${data}/org.facet.Facet.mime.xml
        DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME org.facet.Facet.xml)
    install(FILES ${data}/org.facet.Facet.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
    install(FILES ${PROJECT_SOURCE_DIR}/resources/facet-plan.schema.json
        DESTINATION ${CMAKE_INSTALL_DATADIR}/facet)
    install(FILES ${PROJECT_SOURCE_DIR}/resources/syntax/facet-plan.xml
        DESTINATION ${CMAKE_INSTALL_DATADIR}/org.kde.syntax-highlighting/syntax) # Kate and KWrite read it
    install(FILES ${PROJECT_SOURCE_DIR}/LICENSES/GPL-3.0-or-later.txt
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/facet RENAME copyright)
endfunction()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME facet)
set(CPACK_PACKAGE_VENDOR "The Facet authors")
set(CPACK_PACKAGE_CONTACT "The Facet authors <maintainers@facet.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "plan social media across a whole organisation")
set(CPACK_PACKAGE_DESCRIPTION
    "Facet turns an organisation chart into an integrated social media strategy: which department takes part in which channel, for which objective, and how well it is done. It shows how far each department has gone and gives the strategy as a slide deck.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Loaded at run time, where the libraries' own dependencies do not show.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, qt6-svg-plugins, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, fonts-noto-core")
include(CPack)
